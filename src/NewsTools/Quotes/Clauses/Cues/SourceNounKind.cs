namespace NewsTools.Quotes;

/// <summary>What a noun without a name means as a source.</summary>
internal enum SourceNounKind
{
    Person,
    Spokesperson,
    Group,
    Document,
}
