namespace NewsTools.People;

/// <summary>How an organisation was found. A language says how sure each is in <c>People/organization-confidences.txt</c>.</summary>
internal enum OrganizationBasis
{
    /// <summary>The recogniser took it for a name.</summary>
    Name,

    /// <summary>The words of the name, or those beside it, are those of a body.</summary>
    Shape,

    /// <summary>It is listed.</summary>
    List,
}
