namespace NewsTools.People;

/// <summary>A title or its abbreviation.</summary>
/// <param name="Form">As it is written.</param>
/// <param name="Gender">The gender that it states.</param>
/// <param name="Office">The office that it is short for; null for a courtesy title.</param>
internal sealed record TitleWord(string Form, Gender Gender, string? Office);

/// <summary>An office, trade or other word for a person.</summary>
/// <param name="Form">As it is written.</param>
/// <param name="Gender">The gender that it states.</param>
/// <param name="IsCommon">Whether it is no office or trade (“neighbor”).</param>
internal sealed record OfficeWord(string Form, Gender Gender, bool IsCommon);

/// <summary>A form of an outlet's name.</summary>
/// <param name="Name">The outlet.</param>
/// <param name="IsWeak">Whether the form is also an ordinary word or name.</param>
/// <param name="IsCapitals">Whether the form is one word of capitals and must be so in the text.</param>
internal sealed record OutletName(string Name, bool IsWeak, bool IsCapitals);

/// <summary>A house or quarter that stands for those who sit there.</summary>
/// <param name="StandsFor">Whom.</param>
/// <param name="IsGovernment">Whether they govern.</param>
internal sealed record Seat(string StandsFor, bool IsGovernment);
