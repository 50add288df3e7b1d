namespace NewsTools;

/// <summary>What a person of an article rests on.</summary>
public enum PersonBasis
{
    /// <summary>The words of the article.</summary>
    Text,
    /// <summary>The user's <see cref="NewsTools.WhosWho"/>.</summary>
    WhosWho,
}
