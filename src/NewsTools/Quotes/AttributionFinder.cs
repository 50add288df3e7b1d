using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Takes what stands between curly marks for a quotation.</summary>
public sealed class AttributionFinder : IAttributionFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<Quote> Find(Document document, Cast cast, AnalysisOptions options, CancellationToken cancellation)
    {
        var quotes = new List<Quote>();
        for (var open = document.Text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = document.Text.IndexOf('“', open + 1))
        {
            var close = document.Text.IndexOf('”', open + 1);
            if (close < 0)
                break;
            quotes.Add(new Quote
            {
                Article = document.Article,
                Id = $"q{quotes.Count + 1}",
                Form = QuoteForm.Direct,
                Content = [new TextSpan(open + 1, close)],
                Paragraph = document.Article.ParagraphAt(open),
            });
        }
        return quotes;
    }
}
