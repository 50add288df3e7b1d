using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Training;

/// <summary>The slopes of a loss over the parts of the parser's network. Of tables it is known which rows they touch.</summary>
internal sealed class NetworkGradients
{
    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;

    internal NetworkGradients(ParserNetwork network)
    {
        Parts = Array.ConvertAll(network.Parts, p => new float[p.Length]);
        Widths = [.. Enumerable.Range(0, ParserNetwork.PartCount).Select(p => ParserNetwork.Width(p, network.Actions))];
        _touched = [.. Enumerable.Range(0, ParserNetwork.TableCount).Select(_ => new List<int>())];
        _isTouched = [.. Enumerable.Range(0, ParserNetwork.TableCount).Select(p => new bool[Parts[p].Length / Widths[p]])];
    }

    internal float[][] Parts { get; }

    internal int[] Widths { get; }

    internal List<int> Touched(int table) => _touched[table];

    internal Span<float> Row(int part, int row) => Parts[part].AsSpan(row * Widths[part], Widths[part]);

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
            if (part < ParserNetwork.TableCount)
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
            if (part >= ParserNetwork.TableCount)
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
