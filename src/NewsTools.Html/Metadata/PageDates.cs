using System.Text.RegularExpressions;
using NewsTools.Html.Page;
using NewsTools.Time;

namespace NewsTools.Html.Metadata;

/// <summary>Finds when the article was published and last changed.</summary>
internal static partial class PageDates
{
    private const PageHints Elsewhere = PageHints.Comment | PageHints.Related | PageHints.Nav | PageHints.Sidebar | PageHints.Hidden;

    private static readonly TimeSpan MostFromAddress = TimeSpan.FromDays(60);

    private static readonly string[] PublishedNames =
    [
        "datePublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued",
        "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued", "article.published", "article_date_original", "originalpublicationdate", "article:published", "og:published_time",
        "rnews:datepublished", "cxenseparse:recs:publishtime", "dateCreated", "displaydate", "created", "ptime", "timestamp", "bt:pubdate", "citation_publication_date", "citation_date", "og:pubdate",
        "shareaholic:article_published_time", "datepublished", "cre-date", "article-date", "citation_online_date", "uploaddate", "releasedate", "gentime", "pub_date", "revision_date",
    ];

    public static Found<DateTimeOffset>? Published(PageMetadata metadata, ScannedPage page, Uri? address)
    {
        var monthFirst = metadata.Language?.Value is "en-US" or "en-PH" || metadata.Language?.Value == "en" && (address is null || AmericanHost().IsMatch(address.Host));
        // A video or web page described in JSON-LD need not be the article.
        var isArticle = metadata.JsonLd?.Rank >= 200;
        var told = Machine(isArticle ? metadata.JsonLd?.Published : null, "json-ld")
            ?? Machine(metadata.Meta("article:published_time", "og:article:published_time"), "open-graph")
            ?? Machine(PublishedNames.Select(name => metadata.Meta(name)).FirstOrDefault(value => DateReader.Find(value) is not null), "meta")
            ?? Microdata(page, "datePublished") ?? Machine(metadata.JsonLd?.Published, "json-ld") ?? Microdata(page, "dateCreated");
        // A day alone gives way to the same day with its time.
        if (told is { Value.TimeOfDay.Ticks: 0 } dated && Microdata(page, "datePublished") is { } timed && timed.Value.Date == dated.Value.Date)
            told = timed;
        if (told is { } found)
            return found with { Value = AsShown(found.Value, metadata, page, monthFirst) };
        // The address tells the day of publication; a time far from it is that of something else on the page.
        var named = Named(address);
        var time = Times(metadata, page);
        return (named is { } day && time is { } far && (far.Value - day.Value).Duration() > MostFromAddress ? null : time)
            ?? named
            ?? Shown(metadata, page, monthFirst)
            ?? Machine(metadata.JsonLd?.Modified, "json-ld")
            ?? Machine(metadata.Meta("article:modified_time", "og:updated_time", "dateModified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod", "revised", "article:modified", "modified"), "meta")
            ?? Microdata(page, "dateModified")
            ?? Alone(page, monthFirst);
    }

    public static Found<DateTimeOffset>? Modified(PageMetadata metadata, ScannedPage page) =>
        Machine(metadata.JsonLd?.Modified, "json-ld")
        ?? Machine(metadata.Meta("article:modified_time", "og:updated_time", "og:article:modified_time"), "open-graph")
        ?? Machine(metadata.Meta("dateModified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"), "meta")
        ?? Microdata(page, "dateModified");

    private static Found<DateTimeOffset>? Machine(string? value, string origin) => DateReader.Find(value) is { } date ? new(date.Moment, origin) : null;

    private static Found<DateTimeOffset>? Microdata(ScannedPage page, string property)
    {
        foreach (var mark in page.Marks)
            if (mark.Kind is PageMarkKind.Property or PageMarkKind.Time && (mark.All & PageHints.Comment) == 0 && mark.Name.Contains(property, StringComparison.OrdinalIgnoreCase)
                && DateReader.Find(mark.Value) is { } date)
                return new(date.Moment, "microdata");
        return null;
    }

    /// <summary>The time element nearest to the headline, published before updated.</summary>
    private static Found<DateTimeOffset>? Times(PageMetadata metadata, ScannedPage page)
    {
        Found<DateTimeOffset>? best = null;
        var bestScore = double.MinValue;
        foreach (var mark in page.Marks)
        {
            if (mark.Kind != PageMarkKind.Time || IsInCopyOrComment(page, mark) || DateReader.Find(mark.Value) is not { } date)
                continue;
            var distance = metadata.HeadlineBlock < 0 ? mark.Block : Math.Abs(mark.Block - metadata.HeadlineBlock) + (mark.Block < metadata.HeadlineBlock ? 3 : 0);
            var score = -distance - ((mark.All & Elsewhere) != 0 ? 60 : 0) + (PublishedWord().IsMatch(mark.Name) ? 15 : 0) - (UpdatedWord().IsMatch(mark.Name) ? 8 : 0);
            if (score > bestScore)
                (best, bestScore) = (new(date.Moment, "page"), score);
        }
        return bestScore > -80 ? best : null;
    }

    private static bool IsInCopyOrComment(ScannedPage page, PageMark mark) =>
        (mark.All & PageHints.Comment) != 0 || mark.Block < page.Blocks.Count && page.IsCopy(mark.Block) && page.Shapes[mark.Block].EndsSentence;

    /// <summary>A date that stands alone, or nearly, close to the headline.</summary>
    private static Found<DateTimeOffset>? Shown(PageMetadata metadata, ScannedPage page, bool monthFirst)
    {
        Found<DateTimeOffset>? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Text.Length > 200 || (block.All & PageHints.Comment) != 0 || page.IsUnseen(i) || DateReader.Find(block.Text, monthFirst) is not { } date)
                continue;
            var distance = metadata.HeadlineBlock < 0 ? i / 2.0 : Math.Abs(i - metadata.HeadlineBlock) + (i < metadata.HeadlineBlock ? 2 : 0);
            var isNamed = (block.Near & (PageHints.Date | PageHints.Author | PageHints.Meta)) != 0;
            var isTold = PublishedWord().IsMatch(block.Text);
            if (!DateLine.CanBeOwn(block.Text, page.Shapes[i], isNamed || isTold) || block.LinkDensity > 0.8 && !isNamed && !DateLine.IsAlone(block.Text, page.Shapes[i]))
                continue;
            var score = 30.0 - distance - block.Text.Length / 12.0;
            if (isNamed)
                score += 25;
            if (isTold)
                score += 15;
            if (UpdatedWord().IsMatch(block.Text))
                score -= 8;
            if ((block.All & Elsewhere) != 0)
                score -= 20;
            if (date.HasTime)
                score += 4;
            if (page.IsCopy(i))
                score -= 15;
            if (score > bestScore)
                (best, bestScore) = (new(date.Moment, "page"), score);
        }
        return best;
    }

    private static Found<DateTimeOffset>? Named(Uri? address)
    {
        if (address is null)
            return null;
        var match = UrlDate().Match(address.AbsolutePath);
        if (!match.Success)
            match = UrlDayFirst().Match(address.AbsolutePath);
        if (!match.Success)
            return null;
        return Machine($"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "url");
    }

    /// <summary>The first date that stands alone, far from the headline.</summary>
    private static Found<DateTimeOffset>? Alone(ScannedPage page, bool monthFirst)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
            if ((page.Blocks[i].All & (PageHints.Comment | PageHints.Related)) == 0 && !page.IsUnseen(i) && page.Blocks[i].LinkDensity < 0.5 && DateLine.IsAlone(page.Blocks[i].Text, page.Shapes[i])
                && DateReader.Find(page.Blocks[i].Text, monthFirst) is { } date)
                return new(date.Moment, "page");
        return null;
    }

    /// <summary>A moment told in UTC, with the offset of the clock that the page shows beside its headline: the day is the newsroom's.</summary>
    private static DateTimeOffset AsShown(DateTimeOffset told, PageMetadata metadata, ScannedPage page, bool monthFirst)
    {
        if (told.Offset != TimeSpan.Zero || told.TimeOfDay == TimeSpan.Zero)
            return told;
        foreach (var mark in page.Marks)
            if (mark.Kind == PageMarkKind.Time && DateReader.Find(mark.Value) is { HasOffset: true } same && same.Moment.Offset != TimeSpan.Zero && (same.Moment - told).Duration() < TimeSpan.FromMinutes(2))
                return told.ToOffset(same.Moment.Offset);
        for (var i = Math.Max(0, metadata.HeadlineBlock - 3); i < Math.Min(page.Blocks.Count, metadata.HeadlineBlock + 10) && metadata.HeadlineBlock >= 0; i++)
        {
            var text = page.Blocks[i].Text;
            if (text.Length > 120 || UpdatedWord().IsMatch(text) || DateReader.Find(text, monthFirst) is not { HasTime: true } shown)
                continue;
            var offset = shown.Moment.DateTime - told.DateTime;
            var minutes = Math.Round(offset.TotalMinutes / 15) * 15;
            if (Math.Abs(minutes) <= 14 * 60 && Math.Abs(offset.TotalMinutes - minutes) < 2 && (!shown.HasOffset || shown.Moment.Offset.TotalMinutes == minutes))
                return told.ToOffset(TimeSpan.FromMinutes(minutes));
        }
        return told;
    }

    [GeneratedRegex(@"publi|posted|post-date|pubdate|entry-date|created|erstellt|veröffentlicht|créé|geplaatst|erschienen|опубликован", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex PublishedWord();

    [GeneratedRegex(@"updat|modif|aktualisiert|mis à jour|actualizad|atualizad|aggiornat|revised|last edited|bijgewerkt|обновлен|corrected", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex UpdatedWord();

    [GeneratedRegex(@"\.(?:com|org|net|us|edu|gov)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex AmericanHost();

    [GeneratedRegex(@"(?<!\d)(?<day>0?[1-9]|[12]\d|3[01])-(?<month>0?[1-9]|1[0-2])-(?<year>20[0-4]\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex UrlDayFirst();

    [GeneratedRegex(@"(?<![\d])(?<year>20[0-4]\d|199\d)(?:/|-|_|\.)?(?<month>0[1-9]|1[0-2]|(?<=/)[1-9](?=/))(?:/|-|_|\.)?(?<day>0[1-9]|[12]\d|3[01]|(?<=/)[1-9](?=/))(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex UrlDate();
}
