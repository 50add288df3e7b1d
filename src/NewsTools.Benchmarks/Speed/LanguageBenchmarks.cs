using BenchmarkDotNet.Attributes;
using NewsTools.Language;
using NewsTools.Languages.English;

namespace NewsTools.Benchmarks.Speed;

/// <summary>The language stages over an invented article, repeated; <see cref="Tokens"/> tokens in each operation, on one core.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Copies = 200;

    private const string Paragraphs = """
        HARBOUR CITY — The council voted 7-2 on Tuesday to close the old ferry terminal, ending a dispute that has run for more than a decade.
        “We have waited long enough,” Mayor Ada Brill told reporters after the meeting. “The building isn’t safe, and everyone in this room knows it.”
        Jonas Marlow, who leads the dockworkers’ union, said the plan would cost at least 340 jobs and called on the state to step in.
        According to a report published in March by the U.S. firm Tallow & Reed Inc., repairs would cost $48.5 million — twice what was set aside in 2019.
        Asked whether the decision could still be reversed, Brill replied: “Not by me. I was elected to do this, and I'm going to do it.”
        The regional governor, Dr. Ines Okafor, denied on Wednesday that she had promised money, but conceded that talks had taken place.
        """;

    private Article _article = null!;
    private Token[] _tokens = null!;
    private Sentence[] _sentences = null!;
    private Document _document = null!;

    /// <summary>The number of tokens in each operation.</summary>
    public int Tokens => _tokens.Length;

    /// <summary>Makes the article and what each stage builds on.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = string.Join('\n', Enumerable.Repeat(Paragraphs, Copies));
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, at + line.Length)));
            at += line.Length + 1;
        }
        _article = new Article(text, blocks);
        _tokens = Tokenize();
        _sentences = Split();
        _document = new Document(_article, _tokens, _sentences, Tag(), new Lemmatizer(), new DependencyParser(), EnglishPack.Shared.Lexicons);
        Console.WriteLine($"// {_tokens.Length} tokens in {_sentences.Length} sentences an operation");
    }

    /// <summary>Text to tokens.</summary>
    [Benchmark]
    public Token[] Tokenize() => new Tokenizer().Tokenize(_article, CancellationToken.None);

    /// <summary>Tokens to sentences.</summary>
    [Benchmark]
    public Sentence[] Split() => new SentenceSplitter().Split(_article, _tokens, CancellationToken.None);

    /// <summary>Sentences to tags.</summary>
    [Benchmark]
    public TagSet Tag() => new NetworkTagger().Tag(_article, _tokens, _sentences, CancellationToken.None);

    /// <summary>Text to tags.</summary>
    [Benchmark]
    public TagSet TokensAndTags()
    {
        var tokens = Tokenize();
        return new NetworkTagger().Tag(_article, tokens, new SentenceSplitter().Split(_article, tokens, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>A lemma for every token.</summary>
    [Benchmark]
    public int Lemmas()
    {
        var lemmatizer = new Lemmatizer();
        var length = 0;
        for (var i = 0; i < _tokens.Length; i++)
            length += lemmatizer.Lemma(_document.Word(i), _document.PartOfSpeech(i), _document.PennTag(i)).Length;
        return length;
    }

    /// <summary>Tags to trees.</summary>
    [Benchmark]
    public int Parse()
    {
        var parser = new DependencyParser();
        var roots = 0;
        foreach (var sentence in _sentences)
            roots += parser.Parse(_document, sentence).Head(sentence.First) < 0 ? 1 : 0;
        return roots;
    }

    /// <summary>Text to trees.</summary>
    [Benchmark]
    public int Chain()
    {
        var document = new Article(_article.Text, _article.Blocks).Analyze().Document;
        var roots = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
            roots += document.Parse(s).Head(document.Sentences[s].First) < 0 ? 1 : 0;
        return roots;
    }
}
