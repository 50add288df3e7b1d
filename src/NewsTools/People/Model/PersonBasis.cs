namespace NewsTools;

/// <summary>The basis on which a person of an article was found.</summary>
public enum PersonBasis
{
    /// <summary>The words of the article.</summary>
    Text,
    /// <summary>The user's <see cref="NewsTools.WhosWho"/>.</summary>
    WhosWho,
}
