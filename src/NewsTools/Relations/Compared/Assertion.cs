namespace NewsTools.Relations;

/// <summary>One clause of a statement, as words that can be compared.</summary>
internal sealed record Assertion
{
    /// <summary>What is said of the subject, in its dictionary form: a verb, or the noun or adjective behind “be”; empty where there only is something.</summary>
    public required string Predicate { get; init; }

    /// <summary>Whether it only says that something is there or takes place.</summary>
    public bool IsExisting { get; init; }

    /// <summary>Whether it is denied.</summary>
    public bool IsNegated { get; init; }

    /// <summary>How it is meant.</summary>
    public StatementMode Mode { get; init; }

    /// <summary>Whether it holds on a condition only.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it is of the speaker: “I have never met him”. Of two speakers each may be so.</summary>
    public bool IsOfSpeaker { get; init; }

    /// <summary>The words of the subject.</summary>
    public required HashSet<string> Subject { get; init; }

    /// <summary>The other words of content.</summary>
    public required HashSet<string> Others { get; init; }

    /// <summary>The amounts.</summary>
    public required IReadOnlyList<Amount> Amounts { get; init; }

    /// <summary>The times.</summary>
    public required IReadOnlyList<TimeInterval> Times { get; init; }

    /// <summary>All words that tell its matter.</summary>
    public IEnumerable<string> Words => (Predicate.Length > 0 ? Subject.Concat(Others).Append(Predicate) : Subject.Concat(Others)).Distinct(StringComparer.OrdinalIgnoreCase);
}
