namespace NewsTools.Training.Corpora;

/// <summary>The treebanks: which parts are learned from, and which only measured on.</summary>
internal static class Treebank
{
    private static readonly string[] TrainingSets = ["ewt-train.conllu", "gum-train.conllu"], HeldOutSets = ["ewt-dev.conllu", "gum-dev.conllu"];

    internal static IEnumerable<ConlluSentence> Training(CorpusFolder corpora) =>
        TrainingSets.SelectMany(set => ConlluSentence.ReadAll(corpora.File("treebank", set)));

    internal static IEnumerable<(string Set, List<ConlluSentence> Sentences)> HeldOut(CorpusFolder corpora) =>
        HeldOutSets.Select(set => (set, ConlluSentence.ReadAll(corpora.File("treebank", set))));
}
