namespace NewsTools.Relations;

/// <summary>A statement as it is compared with others.</summary>
/// <param name="End">The statement.</param>
/// <param name="Assertions">Its clauses.</param>
/// <param name="Keys">The words that tell its matter, each once.</param>
internal sealed record StatementProfile(RelatedStatement End, IReadOnlyList<Assertion> Assertions, IReadOnlyList<string> Keys)
{
    /// <summary>When it was said, as far as is known: when the text tells, else when it was published.</summary>
    public DateTime? Said => End.When?.Start ?? End.Within.PublishedAt?.DateTime;
}
