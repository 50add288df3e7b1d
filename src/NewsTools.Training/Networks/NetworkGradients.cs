using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Training.Networks;

/// <summary>The slopes of a loss over the parts of a network. Of tables it is known which rows they touch.</summary>
internal sealed class NetworkGradients
{
    private readonly NetworkLayout _layout;
    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;

    internal NetworkGradients(NetworkLayout layout)
    {
        _layout = layout;
        Parts = Array.ConvertAll(layout.Parts, p => new float[p.Length]);
        _touched = Array.ConvertAll(layout.Parts, _ => new List<int>());
        _isTouched = [.. layout.Parts.Select((p, i) => new bool[layout.Shapes[i].Kind == PartKind.Table ? layout.Shapes[i].Height : 0])];
    }

    internal float[][] Parts { get; }

    internal List<int> Touched(int table) => _touched[table];

    internal Span<float> Row(int part, int row) => Parts[part].AsSpan(row * _layout.Shapes[part].Width, _layout.Shapes[part].Width);

    internal void AddToTable(int table, int row, ReadOnlySpan<float> slope)
    {
        if (!_isTouched[table][row])
        {
            _isTouched[table][row] = true;
            _touched[table].Add(row);
        }
        Dense.Add(slope, Row(table, row));
    }

    /// <summary>Takes over what another holds and leaves that empty.</summary>
    internal void Take(NetworkGradients other)
    {
        for (var part = 0; part < Parts.Length; part++)
        {
            if (_layout.Shapes[part].Kind == PartKind.Table)
            {
                foreach (var row in other._touched[part])
                    AddToTable(part, row, other.Row(part, row));
            }
            else
            {
                Dense.Add(other.Parts[part], Parts[part]);
            }
        }
        other.Clear();
    }

    internal void Clear()
    {
        for (var part = 0; part < Parts.Length; part++)
        {
            if (_layout.Shapes[part].Kind != PartKind.Table)
            {
                Array.Clear(Parts[part]);
                continue;
            }
            foreach (var row in _touched[part])
            {
                Row(part, row).Clear();
                _isTouched[part][row] = false;
            }
            _touched[part].Clear();
        }
    }
}
