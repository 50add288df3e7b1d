using System.Globalization;
using NewsTools.Language;
using NewsTools.Learning;
using NewsTools.Training.Corpora;

namespace NewsTools.Training;

/// <summary>Learns how endings of words change towards the dictionary form, and the words that do otherwise.</summary>
internal sealed class LemmaTrainer : IModelTrainer
{
    private const int FewestWords = 2;

    public string Name => "lemmas";

    public string ModelPath => Lemmatizer.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        // Every kind of word once, with its commonest lemma.
        var words = Treebank.Training(corpora).SelectMany(s => s.Words)
            .Where(w => w.Lemma != "_" && w.Penn != "_")
            .GroupBy(w => (Form: UniversalNames.ParsePart(w.Universal) == PartOfSpeech.Propn ? w.Form : w.Form.ToLowerInvariant(), w.Universal, w.Penn))
            .Select(g => new Word(g.Key.Form, Best(g.Select(w => w.Lemma)), UniversalNames.ParsePart(g.Key.Universal), g.Key.Penn))
            .OrderBy(w => w.Form, StringComparer.Ordinal).ThenBy(w => w.Penn, StringComparer.Ordinal).ThenBy(w => w.Universal).ToArray();

        var edits = new List<(int Strip, string Add)> { (0, "") };
        var endings = new Dictionary<uint, ushort>();
        // From short endings to long: an ending is kept where it says something else than the shorter ones do.
        for (var length = 0; length <= LemmaModel.LongestEnding; length++)
        {
            var model = Model([], endings, edits);
            foreach (var group in words.Where(w => w.Form.Length > length && w.Edit is not null).GroupBy(w => LemmaModel.EndingKey(w.Form.AsSpan()[^length..], w.Universal, w.Penn)).ToArray())
            {
                var best = group.GroupBy(w => w.Edit!.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Strip).ThenBy(g => g.Key.Add, StringComparer.Ordinal).First();
                var now = group.Count(w => model.ByEnding(w.Form, w.Universal, w.Penn) == w.Lemma);
                if (length > 0 && (best.Count() < FewestWords || best.Count() <= now))
                    continue;
                var edit = edits.IndexOf(best.Key);
                if (edit < 0)
                {
                    edit = edits.Count;
                    edits.Add(best.Key);
                }
                endings[group.Key] = (ushort)edit;
            }
        }
        var rules = Model([], endings, edits);
        var exceptions = new Dictionary<uint, string>();
        foreach (var word in words.Where(w => rules.ByEnding(w.Form, w.Universal, w.Penn) != w.Lemma))
            exceptions.TryAdd(LemmaModel.ExceptionKey(FeatureHash.Lower(word.Form), word.Universal, word.Penn), word.Lemma);
        var whole = Model(exceptions, endings, edits);

        var lemmatizer = new Lemmatizer(whole);
        foreach (var (set, sentences) in Treebank.HeldOut(corpora))
        {
            var all = sentences.SelectMany(s => s.Words).ToArray();
            var right = all.Count(w => w.Lemma == "_" || lemmatizer.Lemma(w.Form, UniversalNames.ParsePart(w.Universal), w.Penn).Equals(w.Lemma, StringComparison.OrdinalIgnoreCase));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lemmas: {set}: {100.0 * right / all.Length:F2} with the treebank's own tags"));
        }
        log.WriteLine($"lemmas: {exceptions.Count} exceptions, {endings.Count} endings, {edits.Count} edits");
        return whole.ToFile();
    }

    private static LemmaModel Model(Dictionary<uint, string> exceptions, Dictionary<uint, ushort> endings, List<(int Strip, string Add)> edits) =>
        new(exceptions, endings, [.. edits.Select(e => (byte)e.Strip)], [.. edits.Select(e => e.Add)]);

    private static string Best(IEnumerable<string> lemmas) =>
        lemmas.GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private sealed record Word(string Form, string Lemma, PartOfSpeech Universal, string Penn)
    {
        /// <summary>How the form becomes the lemma; null where the two do not begin alike.</summary>
        internal (int Strip, string Add)? Edit { get; } = EditOf(Form, Lemma);

        private static (int Strip, string Add)? EditOf(string form, string lemma)
        {
            var same = 0;
            while (same < form.Length && same < lemma.Length && FeatureHash.Lower(form[same]) == FeatureHash.Lower(lemma[same])) same++;
            var strip = form.Length - same;
            return same == 0 || strip > LemmaModel.LongestEnding ? null : (strip, lemma[same..]);
        }
    }
}
