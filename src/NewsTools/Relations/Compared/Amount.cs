namespace NewsTools.Relations;

/// <summary>How many or how much of something.</summary>
/// <param name="Unit">Of what: the noun in its dictionary form, a currency, percent.</param>
/// <param name="Value">The number.</param>
/// <param name="IsOpen">Whether the words leave it open: “at least”, “about”.</param>
internal readonly record struct Amount(string Unit, double Value, bool IsOpen);
