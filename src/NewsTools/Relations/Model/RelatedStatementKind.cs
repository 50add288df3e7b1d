namespace NewsTools;

/// <summary>What stands at one end of a relation.</summary>
public enum RelatedStatementKind
{
    /// <summary>An attribution of the article.</summary>
    Quote,
    /// <summary>Words of the article that name a statement, a plan or an accusation that it does not report as an attribution.</summary>
    Claim,
    /// <summary>What somebody does or says by the words that state the relation.</summary>
    Event,
    /// <summary>That somebody gave no answer.</summary>
    NoResponse,
}
