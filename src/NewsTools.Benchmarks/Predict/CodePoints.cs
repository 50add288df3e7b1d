namespace NewsTools.Benchmarks.Predict;

/// <summary>Turns UTF-16 offsets into code point offsets.</summary>
internal sealed class CodePoints
{
    private readonly List<int> _pairs = []; // offsets of the second units of surrogate pairs

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                _pairs.Add(i);
    }

    public int this[int offset]
    {
        get
        {
            var at = _pairs.BinarySearch(offset);
            return offset - (at >= 0 ? at : ~at);
        }
    }
}
