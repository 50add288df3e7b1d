using System.Globalization;
using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Training.Corpora;

namespace NewsTools.Training.Entities;

/// <summary>
/// Texts without labels, labelled by a first model where it is sure: it sees whole documents, so that a name that is plain in one sentence is learned in others.
/// Of each passage of GAP two names are known to be people's.
/// </summary>
internal sealed class SelfTraining
{
    private const double Sure = 0.8;

    private readonly List<(string[][] Sentences, List<(int Sentence, int First, int End)> People)> _documents = [];

    internal SelfTraining(CorpusFolder corpora, ArticleAnalyzer analyzer)
    {
        foreach (var file in corpora.Files("gap-*.tsv", "coreference"))
            foreach (var line in File.ReadLines(file).Skip(1))
                Add(line.Split('\t'), analyzer);
        foreach (var document in ConlluSentence.ReadAll(corpora.File("treebank", "ewt-train.conllu")).GroupBy(s => s.Document))
            _documents.Add(([.. document.Select(s => s.Words.Select(w => w.Form).ToArray())], []));
    }

    private void Add(string[] row, ArticleAnalyzer analyzer)
    {
        var text = row[1];
        var document = analyzer.Analyze(new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))])).Document;
        var people = new List<(int, int, int)>();
        foreach (var (name, at) in new[] { (row[4], row[5]), (row[7], row[8]) })
        {
            // Offsets count code points.
            var start = 0;
            for (var left = int.Parse(at, CultureInfo.InvariantCulture); left > 0; left--) start += char.IsSurrogatePair(text, start) ? 2 : 1;
            int first = document.TokenAt(start), end = document.TokenAt(start + name.Length - 1) + 1;
            for (var s = 0; s < document.Sentences.Length; s++)
                if (first >= document.Sentences[s].First && end <= document.Sentences[s].End && document.SpanOf(first, end) == new TextSpan(start, start + name.Length))
                    people.Add((s, first - document.Sentences[s].First, end - document.Sentences[s].First));
        }
        var sentences = new string[document.Sentences.Length][];
        for (var s = 0; s < sentences.Length; s++)
        {
            var (first, end) = (document.Sentences[s].First, document.Sentences[s].End);
            sentences[s] = [.. Enumerable.Range(first, end - first).Select(t => document.Word(t).ToString())];
        }
        _documents.Add((sentences, people));
    }

    /// <summary>The sentences as a model labels them.</summary>
    internal List<EntitySentence> Label(EntityModel model, NetworkTagger tags)
    {
        var tagger = new EntityTagger(model);
        var describer = new WordDescriber(tags, model.Frequency);
        var labelled = new List<EntitySentence>();
        foreach (var (sentences, people) in _documents)
        {
            var words = sentences.SelectMany(describer.Describe).ToArray();
            var limits = new (int First, int End)[sentences.Length];
            for (var s = 0; s < limits.Length; s++)
                limits[s] = s == 0 ? (0, sentences[0].Length) : (limits[s - 1].End, limits[s - 1].End + sentences[s].Length);
            var found = tagger.Tag(Array.ConvertAll(words, w => w.Row), (from, room) => words.AsSpan(from, room.Length).CopyTo(room), limits, CancellationToken.None);
            var document = new EntitySentence[sentences.Length];
            for (var s = 0; s < document.Length; s++)
            {
                var (first, end) = limits[s];
                var here = found.Where(f => f.First >= first && f.End <= end).Select(f => (f.Kind, f.First - first, f.End - first, f.Confidence));
                document[s] = Label(sentences[s], words.AsSpan(first, end - first), [.. here], [.. people.Where(p => p.Sentence == s)]);
            }
            labelled.AddRange(EntitySentence.WithTopic(document));
        }
        return labelled;
    }

    // What is found but not sure may be anything, and so may a word with a capital that was not found.
    private static EntitySentence Label(
        string[] words, ReadOnlySpan<WordInfo> infos, (EntityKind Kind, int First, int End, double Confidence)[] found, (int Sentence, int First, int End)[] people)
    {
        var spans = people.Select(p => (EntityKind.Person, p.First, p.End)).ToList();
        spans.AddRange(found.Where(f => f.Confidence >= Sure && !people.Any(p => p.First < f.End && p.End > f.First)).Select(f => (f.Kind, f.First, f.End)));
        var sentence = EntitySentence.Of(words, spans.OrderBy(s => s.Item2));
        for (var i = 0; i < words.Length; i++)
            if (sentence.Labels[i] == EntityLabels.Outside
                && (found.Any(f => f.First <= i && i < f.End) || (i > 0 && DocumentEvidence.MayBeName(infos[i].Case))))
                sentence.Allowed[i] = (1u << EntityLabels.Count) - 1;
        return sentence;
    }
}
