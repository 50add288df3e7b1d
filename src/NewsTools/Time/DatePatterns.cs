using System.Text.RegularExpressions;

namespace NewsTools.Time;

/// <summary>How dates and times of day are written: by machines in a field of their own, by people in a text.</summary>
internal static partial class DatePatterns
{
    [GeneratedRegex("""
        ^(?<year>\d{4})(-?(?<month>\d{2})(-?(?<day>\d{2})
            ([T\ ]+(?<hour>\d{1,2}):?(?<minute>\d{2})(:?(?<second>\d{2})([.,](?<fraction>\d{1,12}))?)?)?
            \s*(?<zone>Z|[+−-]\d{1,2}:?(\d{2})?|[A-Z]{2,4})?)?)$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Iso();

    [GeneratedRegex("""
        ^(\p{L}+\.?,?\s*)?(?<day>\d{1,2})[\s-]+(?<name>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?[\s-]+(?<year>\d{4}|\d{2})
            (,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2})(\.(?<fraction>\d{1,7}))?)?\s*(GMT(?=[+-]))?(?<zone>[+-]\d{1,2}:?(\d{2})?|[A-Z]{1,5})?(\s*\(.*\))?)?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex Mail();

    [GeneratedRegex(@"^\s*(\d{10})(?:\d{3})?\s*$")]
    public static partial Regex Epoch();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?:[-/.]|年\s?|년\s?)(?<month>\d{1,2})(?:[-/.]|月\s?|월\s?)(?<day>\d{1,2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.])(?<day>\d{1,2})\s?(?<joint>[-/.])\s?(?<month>\d{1,2})\s?[-/.]\s?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|,|-a|-го)?[\s\u00A0-]*(?:de\s+|of\s+|d['’]|di\s+)?(?<name>\p{L}[\p{L}\p{M}]{1,20}\.?)[,.\s\u00A0-]*(?:de\s+|del\s+|of\s+)?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex DayNameYear();

    [GeneratedRegex(@"(?<![\p{L}])(?<name>\p{L}[\p{L}\p{M}]{1,20}\.?)[\s\u00A0-]*(?<day>\d{1,2})(?:st|nd|rd|th)?[,.\s\u00A0-]+(?:\p{L}{2,9}\s+)?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex NameDayYear();

    [GeneratedRegex(@"(?<![\d./-])(?<day>\d{1,2})(?<joint>[/.])(?<month>\d{1,2})[/.](?<year>\d\d)(?![\d./-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex ShortYear();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Compact();

    [GeneratedRegex(@"^[^\d:]{0,16}?(?<hour>\d{1,2})(?:[:h]|\.(?=\d\d\b))(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s?(?:(?<half>[aApP])\.?\s?[mM]\b\.?)?\s?(?:\(?(?:(?<sign>[+-])(?<offset>\d\d:?\d\d)(?!\d)|(?<zone>[A-Z]{1,4})\b))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex TimeAfter();

    [GeneratedRegex(@"(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s?(?:(?<half>[aApP])\.?\s?[mM]\b\.?)?\s?(?:(?<zone>[A-Z]{1,4})\b)?[^\d:]{0,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex TimeBefore();
}
