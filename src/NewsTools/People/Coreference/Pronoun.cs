namespace NewsTools.People;

/// <summary>The third-person pronouns that mean one person.</summary>
internal static class Pronoun
{
    /// <summary>The gender that a pronoun states; null for other words.</summary>
    internal static Gender? GenderOf(string key) => key switch
    {
        "he" or "him" or "his" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => null,
    };
}
