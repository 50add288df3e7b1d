using NewsTools.Language;
using NewsTools.Time;

namespace NewsTools.Languages.English;

/// <summary>The words of English that stages share. Read once, on first use.</summary>
internal static class EnglishWords
{
    private static readonly Lazy<ClosedClasses> Closed = new(() => new ClosedClasses("Languages/English/Data/closed-classes.txt",
        CalendarNames.English.Where(name => !name.Name.EndsWith('.')).Select(name => (ClosedClass.CalendarName, name.Name))));

    /// <summary>The closed classes of English.</summary>
    public static ClosedClasses ClosedClasses => Closed.Value;
}
