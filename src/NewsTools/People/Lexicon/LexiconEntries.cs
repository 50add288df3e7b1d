namespace NewsTools.People;

/// <summary>A title or its abbreviation.</summary>
/// <param name="Gender">The gender that it states.</param>
/// <param name="Office">The office that it is short for; null for a courtesy title.</param>
/// <param name="IsGivenName">Whether it is also a given name.</param>
internal sealed record TitleWord(Gender Gender, string? Office, bool IsGivenName);

/// <summary>An office, trade or other word for a person.</summary>
/// <param name="Form">As it is written.</param>
/// <param name="Gender">The gender that it states.</param>
/// <param name="IsCommon">Whether it is no office or trade (“neighbor”).</param>
internal sealed record OfficeWord(string Form, Gender Gender, bool IsCommon);

/// <summary>A form of an outlet's name.</summary>
/// <param name="Name">The outlet.</param>
/// <param name="IsWeak">Whether the form is also an ordinary word or name.</param>
/// <param name="IsCapitals">Whether the form is one word of capitals and must be so in the text.</param>
/// <param name="IsLowercase">Whether the form is one word without a capital (“dpa”).</param>
internal sealed record OutletName(string Name, bool IsWeak, bool IsCapitals, bool IsLowercase)
{
    /// <summary>Whether it is named by a letter, as a platform is whose statements stand “on” it.</summary>
    internal bool IsLetter => Name.Length == 1;

    internal static OutletName Read(string name, string form)
    {
        var bare = form.TrimStart('~');
        return new OutletName(name, form[0] == '~', bare.All(unit => char.IsUpper(unit) || unit == '.'), bare.All(char.IsAsciiLetterLower));
    }
}

/// <summary>A house or quarter that stands for those who sit there.</summary>
/// <param name="StandsFor">Whom.</param>
/// <param name="IsGovernment">Whether they govern.</param>
internal sealed record Seat(string StandsFor, bool IsGovernment);

/// <summary>A word for the people of a party.</summary>
/// <param name="Party">The party.</param>
/// <param name="IsWeak">Whether it is also an ordinary word.</param>
/// <param name="IsAdjective">Whether it is an adjective alone.</param>
internal sealed record PartyWord(string Party, bool IsWeak, bool IsAdjective);

/// <summary>What may follow a name.</summary>
/// <param name="IsKin">Whether it tells kin apart (“Jr.”), and is no honour or degree.</param>
/// <param name="Form">The form in which names are compared.</param>
/// <param name="FollowsComma">Whether it also stands after a comma.</param>
/// <param name="IsWeak">Whether it is also an ordinary word or letter.</param>
/// <param name="IsMixedCase">Whether capitals and small letters are mixed in it (“PhD”).</param>
internal sealed record NameSuffix(bool IsKin, string Form, bool FollowsComma, bool IsWeak, bool IsMixedCase)
{
    internal static NameSuffix Read(string[] row) => new(row[1] == "kin", row.Length > 2 ? row[2] : "", row.Length > 3 && row[3] == "comma", row.Length > 3 && row[3] == "word",
        row[0].Any(char.IsLower) && row[0].Count(char.IsUpper) > 1);
}

/// <summary>What a word after a person's name makes of it.</summary>
internal enum ThingKind
{
    /// <summary>A body (“the Ruiz Foundation”).</summary>
    Organization,
    /// <summary>A government (“the Ruiz administration”).</summary>
    Government,
    /// <summary>A place (“Ruiz Street”).</summary>
    Place,
    /// <summary>An event (“the Ruiz trial”).</summary>
    Event,
    /// <summary>Several people (“the Ruiz family”).</summary>
    Group,
}
