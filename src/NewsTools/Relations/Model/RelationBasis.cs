namespace NewsTools;

/// <summary>What a relation between statements rests on.</summary>
public enum RelationBasis
{
    /// <summary>The text says so.</summary>
    Explicit,
    /// <summary>The two statements, laid side by side, look so.</summary>
    Inferred,
}
