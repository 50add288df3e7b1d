namespace NewsTools.Language;

/// <summary>The measures of one part of a network.</summary>
/// <param name="Kind">What it is used for.</param>
/// <param name="Height">The number of rows.</param>
/// <param name="Width">The number of values in a row.</param>
internal readonly record struct PartShape(PartKind Kind, int Height, int Width)
{
    internal int Length => Height * Width;
}

/// <summary>What a part of a network is used for.</summary>
internal enum PartKind : byte
{
    /// <summary>Rows are picked and added.</summary>
    Table,

    /// <summary>Values are multiplied with it.</summary>
    Matrix,

    /// <summary>One row, always added.</summary>
    Bias,
}
