using System.Management.Automation.Host;

namespace NewsTools.Shell;

/// <summary>One answer that a user may give: “&amp;Yes” is chosen by Y or by Yes.</summary>
/// <param name="Letter">What to type.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Help">What it does.</param>
internal sealed record Choice(string Letter, string Label, string Help)
{
    /// <summary>Reads the description; a choice without a marked letter is chosen by its number.</summary>
    public static Choice Of(ChoiceDescription choice, int index)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return new Choice(
            mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label[mark + 1].ToString().ToUpperInvariant() : $"{index + 1}",
            choice.Label.Replace("&", "", StringComparison.Ordinal),
            choice.HelpMessage);
    }

    /// <summary>Whether an answer means this choice.</summary>
    public bool IsMeantBy(string answer) =>
        string.Equals(answer, Letter, StringComparison.OrdinalIgnoreCase) || string.Equals(answer, Label, StringComparison.OrdinalIgnoreCase);
}
