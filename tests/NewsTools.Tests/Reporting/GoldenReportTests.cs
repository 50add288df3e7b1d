using NewsTools.Tests.Samples;
using NewsTools.Tests.Wire;
using Xunit;

namespace NewsTools.Tests.Reporting;

/// <summary>The whole report of each sample, as text: what a change does to what users get.</summary>
public sealed class GoldenReportTests
{
    private const string Renewal = "dotnet test tests/NewsTools.Tests -e RENEW_GOLDEN=1 --filter GoldenReportTests";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NewsTools.Tests", "Golden");
    private static readonly bool IsRenewing = Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1";

    public static TheoryData<string> Samples => [.. GoldArticle.Names, .. WireSamples.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_gives_its_golden_report(string sample)
    {
        var reports = Read(sample).Select(article => NewsReport.From(article.Analyze())).ToArray();
        var found = YamlReportTests.Write(reports);
        if (IsRenewing)
            await File.WriteAllTextAsync(PathOf(sample), found, TestContext.Current.CancellationToken);
        if (FirstDifference(await File.ReadAllTextAsync(PathOf(sample), TestContext.Current.CancellationToken), found) is { } difference)
            Assert.Fail($"Golden/{sample}.yaml: {difference}\nWhere that is meant: {Renewal}");
        Assert.Equal(reports, YamlReportTests.Read(found));
        foreach (var report in reports)
            Assert.Empty(await ReportSchemaTests.ErrorsOf(report));
    }

    [Fact]
    public void Every_sample_has_a_golden_report_and_every_golden_report_a_sample()
    {
        var wanted = Samples.Select(sample => PathOf(sample)).ToHashSet(StringComparer.Ordinal);
        if (IsRenewing)
            Assert.All(Directory.GetFiles(Folder).Except(wanted), File.Delete);
        else
            Assert.Equal(wanted.Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Article> Read(string sample) => WireSamples.Names.Contains(sample) ? WireSamples.Read(sample) : [GoldArticle.Load(sample).Article];

    private static string PathOf(string sample) => Path.Combine(Folder, sample + ".yaml");

    /// <summary>The first line in which two reports differ; null where none does.</summary>
    private static string? FirstDifference(string golden, string found)
    {
        string[] wanted = golden.Split('\n'), given = found.Split('\n');
        for (var i = 0; i < Math.Max(wanted.Length, given.Length); i++)
            if (wanted.ElementAtOrDefault(i) != given.ElementAtOrDefault(i))
                return $"line {i + 1}\n  golden: {wanted.ElementAtOrDefault(i) ?? "no such line"}\n  found:  {given.ElementAtOrDefault(i) ?? "no such line"}";
        return null;
    }
}
