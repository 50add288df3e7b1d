using System.Collections.Frozen;
using NewsTools.Time;

namespace NewsTools;

/// <summary>Reads the lines between a headline and the copy of an article without markup: who wrote it, for whom, when.</summary>
/// <param name="builder">Takes what is found.</param>
/// <param name="origin">What the article's <see cref="Article.Source"/> calls the place.</param>
internal sealed class ArticleHead(ArticleBuilder builder, string origin)
{
    private static readonly FrozenSet<string> JobTitles = DataFile.Lines("Languages/English/Data/Articles/job-titles.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] UpdateWords = [.. DataFile.Lines("Languages/English/Data/Articles/update-words.txt")];
    private static readonly char[] Bars = ['|', '·', '•', '—', '–'];
    private bool _hasByline;

    /// <summary>Takes a line that belongs to the head; false, and nothing is taken, for any other.</summary>
    public bool Take(ReadOnlySpan<char> line)
    {
        if (line.Length > 160)
            return false;
        var text = line.ToString();
        if (Byline.Read(text, out var rest) is { } names)
        {
            builder.SetWireCredit(WireAgencies.In(text), origin);
            if (builder.Authors.Count == 0 && names.Count > 0)
                builder.SetAuthors(names, origin);
            _hasByline = true;
            foreach (var part in rest.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                TakePart(part);
            return true;
        }
        var parts = text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, part => IsDate(part) || _hasByline && IsOutlet(part) || Byline.Read(part) is not null)
            && parts.All(part => TakePart(part));
    }

    /// <summary>Takes the place, agency and day of the dateline that opens a paragraph.</summary>
    public void TakeDateline(ReadOnlySpan<char> paragraph)
    {
        if (Dateline.Read(paragraph) is not { } dateline)
            return;
        builder.SetDateline(dateline.Location, origin);
        builder.SetWireCredit(dateline.Agency, origin);
        if (builder.Outlet is null)
            builder.SetOutlet(dateline.Agency, origin);
        if (builder.PublishedAt is null && dateline.Day is { } day && DateReader.Find(day) is { } date)
            builder.SetPublishedAt(date.Moment, origin);
    }

    private bool TakePart(string part)
    {
        if (Byline.Read(part) is { } names)
        {
            builder.SetAuthors([.. builder.Authors, .. names], origin);
            _hasByline = true;
        }
        else if (IsDate(part))
        {
            var moment = DateReader.Find(part, monthFirst: true)!.Value.Moment;
            if (UpdateWords.Any(word => part.Contains(word, StringComparison.Ordinal)))
                builder.SetModifiedAt(moment, origin);
            else if (builder.PublishedAt is null)
                builder.SetPublishedAt(moment, origin);
        }
        else if (builder.Outlet is null && IsOutlet(part))
        {
            builder.SetOutlet(part, origin);
        }
        return true;
    }

    /// <summary>Whether a line is a date and hardly anything else.</summary>
    private static bool IsDate(string part) => part.Length <= 60 && part.Count(' ') <= 8 && DateReader.Find(part) is not null && part.Count(char.IsLetter) <= 40;

    /// <summary>Whether a line has the shape of the name of a paper: few words with capitals, and no job among them.</summary>
    private static bool IsOutlet(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 6 && part.Length <= 60 && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]) && part[^1] is not ('.' or '!' or '?' or ':' or ',')
            && !words.Any(JobTitles.Contains) && !part.Any(char.IsDigit);
    }
}
