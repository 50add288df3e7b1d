using NewsTools.Html;
using NewsTools.Html.Body;
using NewsTools.Training;
using NewsTools.Training.Html;

namespace NewsTools.Benchmarks.Predict;

/// <summary>
/// Articles of the tuning sets, each page read with a model that has seen no page of its publisher: a folder with <c>html/NAME</c> in,
/// one JSONL file a set out.
/// </summary>
internal static class CrossValidatedArticlePrediction
{
    private const int Folds = 4;

    internal static void Write(string input, string output)
    {
        var pages = BlockTrainer.ReadPages(new CorpusFolder(input));
        var readers = new HtmlArticleReader[Folds];
        for (var fold = 0; fold < Folds; fold++)
        {
            // Another split than the one that the stages are stacked by.
            var (first, second) = BlockTrainer.Learn([.. pages.Where(page => FoldOf(page.Publisher) != fold)]);
            readers[fold] = new HtmlArticleReader(new BlockClassifier(first, second));
        }
        Directory.CreateDirectory(output);
        foreach (var set in (ReadOnlySpan<string>)["scrapinghub", "fundus-tune", "naeb"])
            ArticlePrediction.Write(Path.Combine(input, "html", set), Path.Combine(output, set + ".jsonl"),
                address => readers[address is null ? 0 : FoldOf(LabelledPage.PublisherOf(address))]);
    }

    private static int FoldOf(string publisher) => BlockTrainer.FoldOf(publisher, 5 * Folds) / 5;
}
