namespace NewsTools.Language;

/// <summary>An article as words: tokens, sentences, tags, lemmas, and the parse of each sentence on demand. Thread-safe.</summary>
public sealed class Document
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly TagSet _tags;
    private readonly ILemmatizer _lemmatizer;
    private readonly IDependencyParser _parser;
    private readonly DependencyTree?[] _trees;
    private readonly string?[] _lemmas;
    private readonly Lexicons _lexicons;
    private readonly Lazy<int[]> _closedRows;

    internal Document(Article article, Token[] tokens, Sentence[] sentences, TagSet tags, ILemmatizer lemmatizer, IDependencyParser parser, Lexicons lexicons)
    {
        Article = article;
        _tokens = tokens;
        _sentences = sentences;
        _tags = tags;
        _lemmatizer = lemmatizer;
        _parser = parser;
        _trees = new DependencyTree?[sentences.Length];
        _lemmas = new string?[tokens.Length];
        _lexicons = lexicons;
        _closedRows = new Lazy<int[]>(() => Array.ConvertAll(_tokens, token => ClosedClasses.RowOf(token.Span.Of(Text))), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The one text.</summary>
    public string Text => Article.Text;

    /// <summary>All tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>All sentences, in order.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>The closed classes of its language.</summary>
    internal ClosedClasses ClosedClasses => _lexicons.ClosedClasses;

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => _tokens[token].Span.Of(Text);

    /// <summary>The universal part of speech of a token.</summary>
    public PartOfSpeech PartOfSpeech(int token) => _tags.Universal[token];

    /// <summary>The Penn Treebank tag of a token.</summary>
    internal string PennTag(int token) => _tags.Penn[token];

    /// <summary>The dictionary form of a token, in lower case unless it is a name.</summary>
    public string Lemma(int token) => _lemmas[token] ??= _lemmatizer.Lemma(Word(token), _tags.Universal[token], _tags.Penn[token]);

    /// <summary>Whether a token is a word of a closed class.</summary>
    internal bool Is(int token, ClosedClass named) => ClosedClasses.Has(ClosedRow(token), named);

    /// <summary>The row of a token among the closed classes.</summary>
    internal int ClosedRow(int token) => _closedRows.Value[token];

    /// <summary>A lexicon of its language. Keep it where it is asked often.</summary>
    internal T Lexicon<T>() where T : class, ILexicon<T> => _lexicons.Get<T>();

    /// <summary>The parse of a sentence, made on first use.</summary>
    public DependencyTree Parse(int sentence) => Volatile.Read(ref _trees[sentence]) ?? ParseNow(sentence);

    /// <summary>The text range of a run of tokens.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">Index after the last token; more than <paramref name="first"/>.</param>
    public TextSpan SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    /// <summary>The text range of a sentence.</summary>
    public TextSpan SpanOf(Sentence sentence) => SpanOf(sentence.First, sentence.End);

    /// <summary>The first token that ends after <paramref name="offset"/>; the number of tokens if there is none.</summary>
    public int TokenAt(int offset) => _tokens.FirstEndingAfter(offset, token => token.End);

    /// <summary>The sentence that holds a token.</summary>
    public int SentenceOf(int token) => _sentences.FirstEndingAfter(token, sentence => sentence.End);

    private DependencyTree ParseNow(int sentence)
    {
        var tree = _parser.Parse(this, _sentences[sentence]);
        return Interlocked.CompareExchange(ref _trees[sentence], tree, null) ?? tree;
    }
}
