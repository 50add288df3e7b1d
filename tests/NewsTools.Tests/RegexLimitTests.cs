using System.Text.RegularExpressions;
using Xunit;

namespace NewsTools.Tests;

public sealed partial class RegexLimitTests
{
    /// <summary>Rooms that users never get.</summary>
    private static readonly string[] Exempt = ["NewsTools.Benchmarks", "NewsTools.Training"];

    [Fact]
    public void Every_regular_expression_that_ships_has_a_limit()
    {
        var source = Path.Combine(Repository.Root, "src");
        var patterns = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Array.Exists(Exempt, folder => file.StartsWith(Path.Combine(source, folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            .SelectMany(file => Patterns().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}")).ToList();
        Assert.NotEmpty(patterns);
        Assert.DoesNotContain(patterns, pattern => !pattern.Contains("RegexLimit.Milliseconds", StringComparison.Ordinal) && !pattern.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal));
    }

    /// <summary>A generated expression up to its name, one made at run time, or a call that makes one.</summary>
    [GeneratedRegex(@"\[GeneratedRegex\(.*?partial\s+Regex\s+\w+|\bnew\s+Regex\b[^;]*|\bRegex\s+\w+\s*=\s*new\b[^;]*|\bRegex\.(?:IsMatch|Match|Matches|EnumerateMatches|Count|Replace|Split|EnumerateSplits)\([^;]*", RegexOptions.Singleline)]
    private static partial Regex Patterns();
}
