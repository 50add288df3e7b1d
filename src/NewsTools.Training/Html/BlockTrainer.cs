using System.Globalization;
using NewsTools.Html.Body;
using NewsTools.Learning;

namespace NewsTools.Training.Html;

/// <summary>Learns which blocks of a page are the article's body, from the structure of the tuning sets' pages (unpacked below <c>html</c>).</summary>
internal sealed class BlockTrainer : IModelTrainer
{
    private const int Folds = 5;
    private const int Trees = 250;

    public string Name => "html-blocks";

    public string ModelPath => "../NewsTools.Html/Models/blocks.model";

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var pages = ReadPages(corpora);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages.Count} pages, {pages.Sum(p => p.Labels.Length):N0} blocks, {pages.Sum(p => p.Features.Count(row => row is not null)):N0} of them candidates"));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages.Sum(p => p.Labels.Count(label => label)):N0} blocks of bodies, {pages.Sum(p => p.Labels.Where((label, i) => label && p.Features[i] is null).Count()):N0} of them no candidates"));
        var (first, second) = Learn(pages);
        var writer = new ModelWriter();
        first.Write(writer);
        second.Write(writer);
        return writer.ToFile(BlockClassifier.ModelName, BlockClassifier.ModelVersion);
    }

    internal static List<LabelledPage> ReadPages(CorpusFolder corpora) =>
    [
        .. LabelledPage.ReadAll(corpora.Folder("html", "scrapinghub"), 1f),
        .. LabelledPage.ReadAll(corpora.Folder("html", "fundus-tune"), 1f),
        // Its bodies are noisy.
        .. LabelledPage.ReadAll(corpora.Folder("html", "naeb"), 0.5f),
    ];

    /// <summary>The second stage learns from what first stages say of publishers they have not seen.</summary>
    internal static (TreeEnsemble First, TreeEnsemble Second) Learn(List<LabelledPage> pages)
    {
        var wide = new Dictionary<LabelledPage, float[]?[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var stage = LearnOne([.. pages.Where(p => FoldOf(p.Publisher, Folds) != fold)], p => p.Features, Trees);
            for (var i = 0; i < pages.Count; i++)
                if (FoldOf(pages[i].Publisher, Folds) == fold)
                    wide[pages[i]] = Widen(pages[i], stage);
        }
        return (LearnOne(pages, p => p.Features, Trees), LearnOne(pages, p => wide[p], Trees));
    }

    private static TreeEnsemble LearnOne(List<LabelledPage> pages, Func<LabelledPage, float[]?[]> features, int trees)
    {
        var rows = new List<float[]>();
        var labels = new List<bool>();
        var weights = new List<float>();
        var numbers = new List<int>();
        for (var number = 0; number < pages.Count; number++)
        {
            var page = pages[number];
            var own = features(page);
            for (var i = 0; i < own.Length; i++)
            {
                if (page.Unsure[i] || own[i] is not { } row)
                    continue;
                rows.Add(row);
                labels.Add(page.Labels[i]);
                numbers.Add(number);
                weights.Add(page.Weight * (0.5f + MathF.Log2(1 + page.Page.Shapes[i].Words) / 4));
            }
        }
        return new TreeTrainer(trees, depth: 5, rate: 0.07f).Train([.. rows], [.. labels], [.. weights], [.. numbers]);
    }

    private static float[]?[] Widen(LabelledPage page, TreeEnsemble stage)
    {
        var context = new NeighbourContext(page.Page, [.. page.Features.Select(row => row is null ? 0 : stage.Probability(row))]);
        var buffer = new float[64];
        return [.. page.Features.Select((row, i) => row is null ? null : (float[])[.. row, .. buffer[..context.Write(i, buffer)]])];
    }

    /// <summary>The fold of a publisher, the same on every machine (FNV-1a).</summary>
    internal static int FoldOf(string publisher, int folds)
    {
        var hash = 2166136261u;
        foreach (var unit in publisher)
            hash = (hash ^ unit) * 16777619;
        return (int)(hash % (uint)folds);
    }
}
