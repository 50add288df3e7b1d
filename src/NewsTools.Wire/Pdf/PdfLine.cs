namespace NewsTools.Wire;

/// <summary>A line of a PDF page: its words, its place on the page in points from the lower left corner, and the size of its type.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, bool IsBold, int Page, double PageHeight)
{
    /// <summary>How far up the page it stands, from 0 to 1.</summary>
    public double Height => Baseline / PageHeight;
}
