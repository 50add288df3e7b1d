namespace NewsTools.Reporting;

/// <summary>The names of enumeration values.</summary>
internal static class ChoiceNames
{
    /// <summary>The name of a value as it is written in files: <c>onBehalf</c> for <c>OnBehalf</c>.</summary>
    internal static string Of<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
