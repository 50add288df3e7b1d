namespace NewsTools.Fuzz;

/// <summary>One thing said very often, or nested very deep, in any place of any document.</summary>
internal static class Repetitions
{
    /// <summary>What is repeated: what opens, and what closes it where it nests.</summary>
    private static readonly (string Open, string Close)[] Units =
    [
        .. new[]
        {
            " ", "\t", "\n", "\r", "\n\n", "\0", ",", ";", ".", "-", "_", "*", "`", "#", "|", "~", "=", "\\", "/", "'", "\"", "“", "”", "‘", "«", "(", "[", "{", "<", "&", "%41", "%", "&amp;", "&#x41;", "&bogus;", "&#0;", "<!---->", "<!--", "<![CDATA[", "<?a?>", "<br>", "<p>", "<a href=x>",
            "<div>", "<b>", "<table>", "<li>", "<script>", "<svg>", "<template>", "<select>", "<option>", "<form>", "<td>", "</p>", "a=\"b\" ", "A", "a ", "A. ", "é", "e\u0301", "\u0301", "\u200D", "\u202E", "\uFEFF", "٣", "\ud800", "👩🏽‍🚒", "漢", "\x1b[31m", "1", "1,", "1-", "9:", "2025-03-03 ", "March ",
            "Ana told ", "Ana told Bob told ", "said ", "that ", "and ", "and Maud Ferrier ", "Mr. ", "U.S. ", "Dr. Ana ", "who said ", ", who said that ", "“No,” he said. ", "according to ", "By ", "By Ada Holm and ", "the mayor of ", "the ", "she ", "not ", "Neither ", "Q: ", "ADA: ", "http://a.example/", "a@b.example ", "=?utf-8?Q?a?= ",
            "![a](", "[a](", "[a]: ", "---\n", "- ", "  - ", "> ", "1. ", "```\n", "***", "\\\"", "\\u0041", "null,", "{},", "[],", "a: ", "? ", ": ", "&a ", "*a ", "!!a ", "- - ", "| ", "From ", "\nFrom ", "\n>From ", "\nX: y", "\n ", "Tj ", "q ", "BT ", "[(a)] TJ ", "/F1 12 Tf ", "1 0 0 1 0 0 cm ", "<< ", "( ", "0 0 m ", "Crawl-delay: 1\n", "/*", "*a*b", "Allow: /*a\n", "User-agent: *\n",
        }.Select(unit => (unit, "")),
        ("<div>", "</div>"), ("<blockquote><p>", "</p></blockquote>"), ("<b><i>", "</i></b>"), ("<ul><li>", "</li></ul>"), ("<table><tr><td>", "</td></tr></table>"), ("<a:b xmlns:a=\"c\">", "</a:b>"), ("<p>“", "”</p>"),
        ("[", "]"), ("{\"a\":", "}"), ("{a: ", "}"), ("(", ")"), ("“", "”"), ("‘", "’"), ("«", "»"), ("“‘", "’”"), ("(“", "”)"), ("<<", ">>"), ("q ", "Q "), ("**", "**"), ("![", "](a)"), ("“He said ", ",” she said"),
    ];

    /// <summary>Words and numbers that a date, a name or a length may turn out to be.</summary>
    private static readonly string[] Values =
    [
        "", " ", "NaN", "Infinity", "-Infinity", "-1", "-0", "1e999", "1e-999", "9223372036854775808", "0x10", "٣", "٢٠٢٥-٠٣-٠٣", "٠٣ مارس ٢٠٢٥", "２０２５-０３-０３T００:００:００Z", "२०२५-०३-०३", "২০২৫-০৩-০৩T০০:০০:০০Z", "𝟚𝟘𝟚𝟝-𝟘𝟛-𝟘𝟛", "²⁰²⁵-⁰³-⁰³", "2025-02-30", "2025-03-03T25:61:61Z",
        "0000-00-00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "99999-01-01", "2025-03-03T06:30:00+99:99", "2025-03-03T06:30:00.99999999999999999999Z", "Mon, 31 Feb 2025 06:30:00 GMT", "Xyz, 3 Foo 2025", "3/3/3", "-2025-03-03", "2025-W99-9", "20250303T063000+9999", "1741000000", "99999999999999999999",
        "\ud800", "\udc00\ud800", "T\\ud800wo", "\\u0000", "\0", "\x1b]8;;http://a\a", "\u202Eevil", "..", "../../etc/passwd", "CON", "file:///etc/passwd", "http://[", "http://[::1", "http://a b", "http://" , "//", "javascript:1", "data:,", "mailto:", "\\\\host\\share", "C:\\a", "null", "true", "[]", "{}", ": {\nt", "- [", "? ", "&a *a", "<<: *a", "!!binary x", "%YAML 9", "--- |", "'", "\"", "@", "`",
    ];

    /// <summary>An input of that kind.</summary>
    /// <param name="number">Which: the documents take turns.</param>
    /// <param name="size">How often something may be repeated.</param>
    /// <param name="random">Decides the rest.</param>
    public static FuzzInput Make(int number, int size, Random random)
    {
        var (name, make) = Frames.All[number % Frames.All.Count];
        var place = random.Next(Frames.Places);
        var isSafe = random.Next(2) == 0;
        var (bad, words) = random.Next(4) == 0 ? Value(random) : Repeated(size, random);
        return new FuzzInput(FuzzInput.TargetOf(name), name, FormattableString.Invariant($"{name}, place {place}: {words}"), make(bad, place, isSafe));
    }

    private static (string Bad, string Words) Value(Random random)
    {
        var value = Values[random.Next(Values.Length)];
        return (value, $"a value of {value.Length} letters");
    }

    private static (string Bad, string Words) Repeated(int size, Random random)
    {
        var (open, close) = Units[random.Next(Units.Length)];
        var times = 1 + (int)Math.Exp(random.NextDouble() * Math.Log(Math.Max(2, size / open.Length)));
        var end = random.Next(3) == 0 ? "1" : "";
        var isClosed = close.Length > 0 && random.Next(4) > 0;
        return (string.Concat(Enumerable.Repeat(open, times)) + end + (isClosed ? string.Concat(Enumerable.Repeat(close, times)) : ""), FormattableString.Invariant($"{times} times “{open}”{(isClosed ? $" with “{close}”" : "")}"));
    }
}
