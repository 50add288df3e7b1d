namespace NewsTools.Quotes;

/// <summary>A stretch of text between quotation marks, whether or not anyone is quoted by it.</summary>
internal sealed class Quotation
{
    /// <summary>With its marks.</summary>
    public required TextSpan Outer { get; init; }

    /// <summary>Without its marks.</summary>
    public required TextSpan Inner { get; init; }

    /// <summary>Index of the block that holds it.</summary>
    public required int Block { get; init; }

    /// <summary>1 outside all other marks, 2 inside one pair, and so on.</summary>
    public required int Depth { get; init; }

    /// <summary>Whether it has a closing mark; without one it runs to the end of its block.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Whether it has an opening mark; without one it begins with its block.</summary>
    public bool IsOpened { get; init; } = true;

    /// <summary>The quotations directly inside it, in order.</summary>
    public List<Quotation> Inside { get; } = [];

    /// <summary>The paragraph before it in a quotation that runs over several, each opened anew and only the last closed.</summary>
    public Quotation? Previous { get; set; }

    /// <summary>The paragraph after it in a quotation that runs over several.</summary>
    public Quotation? Next { get; set; }
}
