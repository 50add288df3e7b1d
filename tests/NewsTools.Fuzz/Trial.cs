using System.Text;
using NewsTools.Web;
using NewsTools.Wire;
using NewsTools.Yaml;

namespace NewsTools.Fuzz;

/// <summary>Gives an input to what the commands give it to. What is wrong with it must be told as a <see cref="ReadException"/> that names it.</summary>
internal static class Trial
{
    private static readonly ArticleReaders Readers = new(WireReaders.ReaderOf) { CharsetDetector = CharsetGuess.Detect };
    private static readonly Uri Address = new("https://harbour.example/news/a?b=c");

    /// <summary>Runs an input.</summary>
    /// <returns>What became of it: <c>read</c> or <c>refused</c>; what begins with a capital is a fault of ours.</returns>
    public static string Run(FuzzInput input)
    {
        try
        {
            var found = Found(input);
            var lost = input.Sentinels.Where(name => !found.Any(title => title.Contains(name, StringComparison.Ordinal))).ToList();
            return lost.Count == 0 ? "read" : $"LOST {string.Join(", ", lost)}";
        }
        catch (ReadException error)
        {
            return input.Sentinels.Count > 0 ? $"LOST all: {error.Message}" : error.Message.Contains(input.Name, StringComparison.Ordinal) ? "refused" : $"NAMELESS {error.Message}";
        }
        catch (DecoderFallbackException) when (input.Target is Target.Report or Target.WhosWho)
        {
            return "refused";
        }
        catch (FaultException error)
        {
            return error.Message;
        }
#pragma warning disable CA1031 // Whatever else it is, it is what is searched for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return $"CRASH {error}";
        }
    }

    /// <summary>What is found in an input: titles or addresses.</summary>
    private static List<string> Found(FuzzInput input)
    {
        switch (input.Target)
        {
            case Target.Sitemap:
                var text = new SourceDecoder().Decode(ArticleSource.FromBytes(input.Bytes, input.Name), ArticleReadOptions.Default);
                return [.. SitemapParser.Parse(text, new Uri("https://harbour.example/" + input.Name), CancellationToken.None).Entries.Select(entry => entry.Uri.ToString())];
            case Target.Robots:
                return [RobotsTxt.Parse(Encoding.UTF8.GetString(input.Bytes), "NewsTools").Allows(Address).ToString()];
            case Target.Reservations:
                return [TdmRules.Parse(Encoding.UTF8.GetString(input.Bytes), Address).For(Address)?.ToString() ?? ""];
            case Target.Report:
                var reports = new YamlReportReader().Read(Strict(input.Bytes), input.Name).ToList();
                Check(reports);
                return [.. reports.Select(report => report.Article?.Headline ?? "")];
            case Target.WhosWho:
                return [.. new YamlWhosWhoReader().Read(Strict(input.Bytes), input.Name).People.Select(person => person.Name)];
            case Target.Feed:
                foreach (var _ in ReadGuard.InTime(FeedArticles.Items(ArticleSource.FromBytes(input.Bytes, input.Name), ArticleReadOptions.Default, CancellationToken.None), input.Name))
                {
                }
                return Articles(input);
            default:
                return Articles(input);
        }
    }

    private static List<string> Articles(FuzzInput input)
    {
        string? nameless = null;
        var options = new ArticleReadOptions { Skipped = error => nameless ??= error.Message.Contains(input.Name, StringComparison.Ordinal) ? null : error.Message };
        var titles = new List<string>();
        foreach (var article in Readers.Read(ArticleSource.FromBytes(input.Bytes, input.Name), options, CancellationToken.None))
        {
            titles.Add(article.Headline ?? "");
            Check([NewsReport.From(article.Analyze())]);
        }
        return nameless is null ? titles : throw new FaultException($"NAMELESS {nameless}");
    }

    /// <summary>Reports must be written, and come back as they were written.</summary>
    private static void Check(IReadOnlyList<NewsReport> reports)
    {
        using var written = Write(reports);
        if (reports.Count == 0)
            return;
        using var reader = new StreamReader(new MemoryStream(written.GetBuffer(), 0, (int)written.Length), Encoding.UTF8);
        using var again = Write([.. new YamlReportReader().Read(reader, "report.yaml")]);
        if (!written.GetBuffer().AsSpan(0, (int)written.Length).SequenceEqual(again.GetBuffer().AsSpan(0, (int)again.Length)))
            throw new FaultException("DIFFERS: the report comes back other than it was written");
    }

    private static MemoryStream Write(IReadOnlyList<NewsReport> reports)
    {
        var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new YamlReportWriter().Write(output, reports);
        return bytes;
    }

    private static StreamReader Strict(byte[] bytes) => new(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));

    private sealed class FaultException(string message) : Exception(message);
}
