using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>A line that does nothing but name the writers: <c>By Ada Example and Ben Sample, Staff Writers</c>.</summary>
internal static partial class Byline
{
    /// <summary>The names of the line, in order; null where the line is no byline.</summary>
    public static IReadOnlyList<string>? Read(ReadOnlySpan<char> line) => Read(line, out _);

    /// <inheritdoc cref="Read(ReadOnlySpan{char})"/>
    /// <param name="line">The line.</param>
    /// <param name="rest">What follows the names: a job, an outlet, a place, a date; empty where nothing does.</param>
    public static IReadOnlyList<string>? Read(ReadOnlySpan<char> line, out string rest)
    {
        rest = "";
        line = line.Trim();
        if (line.Length is < 6 or > 160 || Pattern().Match(line.ToString()) is not { Success: true } match)
            return null;
        var names = match.Groups["name"].Captures.Select(capture => Tidy(capture.Value)).ToArray();
        rest = match.Groups["rest"].Value.Trim();
        return names.Length == 0 ? null : names;
    }

    /// <summary>A name in capitals is written as names are.</summary>
    private static string Tidy(string name)
    {
        if (name.Any(char.IsLower))
            return name;
        var units = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < units.Length; i++)
            if (i == 0 || !char.IsLetter(units[i - 1]))
                units[i] = char.ToUpperInvariant(units[i]);
        return new string(units);
    }

    /// <summary>A capitalised word, and within a name the small words that go with it (de, van, bin…).</summary>
    private const string Word = @"\p{Lu}[\p{L}\p{M}'’.-]*";
    private const string Name = $@"(?<name>{Word}(?:[ ](?!and[ ]|in[ ]|for[ ]|at[ ])\p{{Ll}}{{1,3}}|[ ](?!AND[ ]){Word}){{0,4}}[ ](?!AND[ ]){Word})";

    [GeneratedRegex($@"^(?i:by):?\s+{Name}(?:(?:,[ ]{Name})*,?[ ](?:and|AND|&)[ ]{Name})?"
        + @"(?:(?:,|[ ]?[|•·/–—-])[ ]?(?<rest>[^.!?]{2,80}(?:\.[ ]\d{1,2},?[ ]\d{4})?)|[ ](?:in|for|at)[ ]\p{Lu}[^.!?]{1,60})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
