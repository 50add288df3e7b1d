using System.Text.RegularExpressions;

namespace NewsTools.Time;

/// <summary>
/// How dates and times of day are written: by machines in a field of their own, by people in a text. Only ASCII digits are read; where others stand, years are often counted otherwise.
/// </summary>
internal static partial class DatePatterns
{
    [GeneratedRegex("""
        ^(D:)?(?<year>[0-9]{4})(-?(?<month>[0-9]{2})(-?(?<day>[0-9]{2})
            (([T\ ]+|(?<=[0-9]{8})(?=[0-9]{4}([0-9]{2})?(?![0-9])))(?<hour>[0-9]{1,2}):?(?<minute>[0-9]{2})(:?(?<second>[0-9]{2})([.,](?<fraction>[0-9]{1,12}))?)?)?
            \s*((?<sign>[+−-])(?<hours>[0-9]{1,2})[:']?(?<minutes>[0-9]{2})?'?|(?<zone>Z)(00'00'?)?|(?<zone>[A-Z]{2,4}))?)?)$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, RegexLimit.Milliseconds)]
    public static partial Regex Iso();

    [GeneratedRegex("""
        ^(\p{L}+\.?,?\s*)?(?<day>[0-9]{1,2})[\s-]+(?<name>\p{L}[\p{L}\p{M}]+)\.?,?[\s-]+(?<year>[0-9]{2,4})
            (,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?)?\s*((?<half>[AP])M\b\s*)?(GMT(?=[+-]))?((?<sign>[+-])(?<hours>[0-9]{1,2}):?(?<minutes>[0-9]{2})?|(?<zone>[A-Z]{1,5}))?(\s*\(.*\))?)?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, RegexLimit.Milliseconds)]
    public static partial Regex Mail();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{M}]+)\.?,?\s+(?<year>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex MonthYear();

    [GeneratedRegex(@"^\s*([0-9]{10})(?:[0-9]{3})?\s*$", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    public static partial Regex Epoch();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)[0-9][0-9])(?:[-/.]|年\s?|년\s?)(?<month>[0-9]{1,2})(?:[-/.]|月\s?|월\s?)(?<day>[0-9]{1,2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.])(?<day>[0-9]{1,2})\s?(?<joint>[-/.])\s?(?<month>[0-9]{1,2})\s?[-/.]\s?(?<year>(?:19|20)[0-9][0-9])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\d)(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.|,|-a|-го)?[\s\u00A0-]*(?:de\s+|of\s+|d['’]|di\s+)?(?<name>\p{L}[\p{L}\p{M}]{1,20}\.?)[,.\s\u00A0-]*(?:de\s+|del\s+|of\s+)?(?<year>(?:19|20)[0-9][0-9])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex DayNameYear();

    [GeneratedRegex(@"(?<![\p{L}])(?<name>\p{L}[\p{L}\p{M}]{1,20}\.?)[\s\u00A0-]*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[,.\s\u00A0-]+(?:\p{L}{2,9}\s+)?(?<year>(?:19|20)[0-9][0-9])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex NameDayYear();

    [GeneratedRegex(@"(?<![\d./-])(?<day>[0-9]{1,2})(?<joint>[/.])(?<month>[0-9]{1,2})[/.](?<year>[0-9][0-9])(?![\d./-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex ShortYear();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)[0-9][0-9])(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)(?<day>[0-9]{1,2})(?:\s+|-)(?<name>\p{L}[\p{L}\p{M}]{2,20})\.?(?:\s+|-)(?<year>[0-9][0-9])(?=\s+[0-9]{1,2}:[0-9][0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex DayNameShortYear();

    // As C's asctime writes it and Unix's date, with the zone before the year.
    [GeneratedRegex(@"(?<!\p{L})(?<name>\p{L}[\p{L}\p{M}]{2,20})\.?\s+(?<day>[0-9]{1,2})\s+(?<time>[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9])?(?:\s+(?:[A-Z]{1,4}|[+-][0-9]{4}))?)\s+(?<year>(?:19|20)[0-9][0-9])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex Asctime();

    // Hours alone are an offset behind GMT, UTC or seconds: behind a minute they end a span of time (“8:00-10”).
    [GeneratedRegex("""
        ^[^0-9:]{0,16}?(?<hour>[0-9]{1,2})([:h]|\.(?=[0-9][0-9]\b))(?<minute>[0-9][0-9])(:(?<second>[0-9][0-9])([.,][0-9]+)?)?\s?((?<half>[aApP])\.?\s?[mM]\b\.?)?
            \s?(\(?((GMT|UTC)(?<sign>[+−-])(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9][0-9]))?(?!\d)
                |(?<sign>[+−-])(?<hours>[0-9][0-9]):?(?<minutes>[0-9][0-9])(?!\d)
                |(?<=:[0-9][0-9]:[0-9][0-9]([.,][0-9]+)?)(?<sign>[+−-])(?<hours>[0-9][0-9])(?![\d:])
                |(?<zone>[A-Z]{1,4})\b))?
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, RegexLimit.Milliseconds)]
    public static partial Regex TimeAfter();

    [GeneratedRegex(@"(?<hour>[0-9]{1,2}):(?<minute>[0-9][0-9])(?::(?<second>[0-9][0-9]))?\s?(?:(?<half>[aApP])\.?\s?[mM]\b\.?)?\s?(?:(?<zone>[A-Z]{1,4})\b)?[^0-9:]{0,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    public static partial Regex TimeBefore();
}
