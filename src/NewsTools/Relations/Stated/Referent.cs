namespace NewsTools.Relations;

/// <summary>What a noun phrase beside a cue refers to.</summary>
/// <param name="Span">The words.</param>
/// <param name="Role">What its head stands for: a statement, an accusation, a position; nothing where it is somebody or something else.</param>
/// <param name="Owner">Who it is, or whose statement; null where the words do not tell.</param>
/// <param name="Quote">The statement itself, where the words report it: “a claim that…”, “Ruiz, who said…”.</param>
/// <param name="IsPointing">Whether it points back: “that threat”, “the claim”, “this”.</param>
internal sealed record Referent(TextSpan Span, RelationObjects Role, StatementParty? Owner, Quote? Quote, bool IsPointing)
{
    /// <summary>Whether it is somebody.</summary>
    public bool IsParty => Role == default && Owner is not null;

    /// <summary>Whether it is a statement, an accusation or a position.</summary>
    public bool IsStatement => Role != default;
}
