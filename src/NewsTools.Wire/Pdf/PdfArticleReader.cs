using NewsTools.Time;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace NewsTools.Wire;

/// <summary>Reads the text of PDF files: press releases, pages of newspapers, reports. Text in pictures is not read.</summary>
public sealed class PdfArticleReader : IArticleReader
{
    private const string Origin = "pdf";

    /// <summary>The most pages that are read.</summary>
    private const int MaximumPages = 1000;

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Pdf;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        yield return ReadDocument(source, options, cancellation);
    }

    private static Article ReadDocument(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        var bytes = SourceBytes.Read(source, options.MaximumBytes, cancellation);
        var limits = new PdfLimits(bytes.Length, cancellation);
        try
        {
            limits.CountLists(bytes);
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = limits });
            document.AddPageFactory<PdfPage, PdfPage.Factory>();
            var groups = new List<IReadOnlyList<PdfLine>>();
            for (var number = 1; number <= Math.Min(document.NumberOfPages, MaximumPages); number++)
            {
                var page = document.GetPage<PdfPage>(number);
                limits.Check();
                foreach (var group in PageColumns.Groups(WordsOf(page, limits), cancellation))
                    groups.Add(PdfText.Lines(group, number, page.Height));
            }
            var builder = new ArticleBuilder(source, options, ArticleFormat.Pdf);
            Fill(builder, document, PdfText.Blocks(groups, document.NumberOfPages));
            return builder.Blocks.Any(block => block.IsBody) ? builder.Build()
                : throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The PDF contains no text: its pages may be pictures.");
        }
        catch (PdfDocumentEncryptedException error)
        {
            throw new ArticleReadException(ArticleReadFault.Malformed, source.Name, "The PDF is protected by a password.", error);
        }
#pragma warning disable CA1031 // The library answers broken files with whatever its parts run into.
        catch (Exception error) when (error is not (ArticleReadException or OperationCanceledException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            // The parallel loops of the library wrap what ends them.
            cancellation.ThrowIfCancellationRequested();
            if (limits.Passed is { } passed)
                throw new ArticleReadException(ArticleReadFault.TooLarge, source.Name, $"The PDF asks for too much work: {passed.Message}.", passed);
            throw new ArticleReadException(ArticleReadFault.Malformed, source.Name, $"The PDF is broken: {error.Message}", error);
        }
    }

    private static List<PageColumns.Word> WordsOf(PdfPage page, PdfLimits limits)
    {
        var letters = PdfWords.Once(page.Letters);
        limits.AllowComparisons(letters.Count);
        var words = new List<PageColumns.Word>();
        foreach (var word in WordFinder(limits).GetWords(letters).SelectMany(PdfWords.Apart))
        {
            // Upright words only: what runs up the side of a page is a credit or a stamp.
            if (word.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other) || string.IsNullOrWhiteSpace(word.Text))
                continue;
            var box = word.BoundingBox;
            var first = word.Letters[0];
            var size = first.PointSize > 0 ? first.PointSize : Math.Max(1, box.Height);
            var isBold = first.FontDetails?.IsBold == true || first.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true;
            words.Add(new PageColumns.Word(PdfWords.Spelt(word.Text.Trim()), box.Left, box.Right, first.StartBaseLine.Y, size, isBold));
        }
        return PdfWords.WithInitials(words);
    }

    /// <summary>The library's finder of words, which counts its comparisons. It works on one thread: files are read in parallel.</summary>
    private static NearestNeighbourWordExtractor WordFinder(PdfLimits limits) => new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions
    {
        MaxDegreeOfParallelism = 1,
        DistanceMeasure = (one, other) => { limits.CountComparison(); return Distances.Euclidean(one, other); },
        DistanceMeasureAA = (one, other) => { limits.CountComparison(); return Distances.Manhattan(one, other); },
    });

    private static void Fill(ArticleBuilder builder, PdfDocument document, IReadOnlyList<TextBlock> blocks)
    {
        var information = document.Information;
        if (DateReader.Parse(information.CreationDate) is { Year: > 1990 and < 2100 } created)
            builder.SetPublishedAt(created, "pdf-created");
        builder.SetAuthors(Byline.Read($"By {information.Author}"), Origin);
        builder.SetSubjects([.. (information.Keywords ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Origin);
        // What stands in small type over the headline is the head of the page.
        var start = blocks.TakeWhile(block => block.Block.Kind == BlockKind.Caption).Count();
        if (start < blocks.Count && blocks[start].Block.Kind == BlockKind.Headline)
            builder.AppendHeadline(blocks[start++].Words, Origin);
        else
        {
            start = 0;
            if (IsTitle(information.Title))
                builder.SetHeadline(information.Title, Origin);
        }
        builder.AppendBody([.. blocks.Skip(start)], Origin);
    }

    /// <summary>Many programs write the name of the file for a title.</summary>
    private static bool IsTitle(string? title) =>
        title is { Length: > 8 } && title.Contains(' ', StringComparison.Ordinal) && !title.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase)
        && !title.Contains(".doc", StringComparison.OrdinalIgnoreCase) && !title.Contains(".indd", StringComparison.OrdinalIgnoreCase) && !title.Contains("untitled", StringComparison.OrdinalIgnoreCase);
}
