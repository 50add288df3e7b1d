using System.Runtime.CompilerServices;

namespace NewsTools.Entities;

/// <summary>
/// The best labels of a sentence (Viterbi) and how likely they are (forward-backward), in a linear chain over <see cref="EntityLabels"/>
/// whose impossible steps are never looked at: nine labels end a step, nine start one, and inside a name there are two ways on.
/// </summary>
internal sealed class EntityDecoder
{
    private const int Labels = EntityLabels.Count;
    private static readonly int[] Closed = [.. Enumerable.Range(0, Labels).Where(l => !EntityLabels.IsOpen(l))];
    private static readonly int[] Starting = [.. Enumerable.Range(0, Labels).Where(EntityLabels.Starts)];

    private readonly float[] _transitions;
    private readonly float[] _exponentials;
    private float[] _best = new float[Labels * 64];
    private byte[] _from = new byte[Labels * 64];
    private float[] _forward = new float[Labels * 64];
    private float[] _backward = new float[Labels * 64];
    private float[] _emissions = new float[Labels * 64];
    private float[] _scales = new float[64];

    /// <summary>Makes a decoder.</summary>
    /// <param name="transitions">As in <see cref="EntityModel.Transitions"/>.</param>
    internal EntityDecoder(float[] transitions)
    {
        _transitions = transitions;
        _exponentials = Array.ConvertAll(transitions, MathF.Exp);
    }

    /// <summary>Finds the best labels.</summary>
    /// <param name="scores">Log scores, <see cref="EntityLabels.Count"/> a word.</param>
    /// <param name="labels">One a word, set here.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Decode(ReadOnlySpan<float> scores, Span<byte> labels)
    {
        var count = labels.Length;
        Grow(count);
        var best = _best.AsSpan();
        var from = _from.AsSpan();
        var first = _transitions.AsSpan(Labels * Labels, Labels);
        var last = _transitions.AsSpan(Labels * (Labels + 1), Labels);
        best[..Labels].Fill(float.NegativeInfinity);
        foreach (var label in Starting)
            best[label] = first[label] + scores[label];
        for (var i = 1; i < count; i++)
        {
            var before = best.Slice((i - 1) * Labels, Labels);
            var now = best.Slice(i * Labels, Labels);
            var back = from.Slice(i * Labels, Labels);
            var emission = scores.Slice(i * Labels, Labels);
            foreach (var next in Starting)
            {
                var most = float.NegativeInfinity;
                var source = EntityLabels.Outside;
                foreach (var previous in Closed)
                {
                    var score = before[previous] + _transitions[(previous * Labels) + next];
                    if (score > most) { most = score; source = previous; }
                }
                now[next] = most + emission[next];
                back[next] = (byte)source;
            }
            for (var kind = 0; kind < EntityLabels.Scored; kind += 4)
                for (var position = EntityLabels.Inside; position <= EntityLabels.End; position++)
                {
                    var next = kind + position;
                    var begun = before[kind + EntityLabels.Begin] + _transitions[((kind + EntityLabels.Begin) * Labels) + next];
                    var inside = before[kind + EntityLabels.Inside] + _transitions[((kind + EntityLabels.Inside) * Labels) + next];
                    now[next] = Math.Max(begun, inside) + emission[next];
                    back[next] = (byte)(begun >= inside ? kind + EntityLabels.Begin : kind + EntityLabels.Inside);
                }
        }
        var ending = best.Slice((count - 1) * Labels, Labels);
        var top = float.NegativeInfinity;
        var chosen = EntityLabels.Outside;
        foreach (var label in Closed)
            if (ending[label] + last[label] > top) { top = ending[label] + last[label]; chosen = label; }
        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = (byte)chosen;
            if (i > 0) chosen = from[(i * Labels) + chosen];
        }
    }

    /// <summary>Runs forward-backward.</summary>
    /// <param name="scores">Log scores, <see cref="EntityLabels.Count"/> a word.</param>
    /// <param name="count">The number of words.</param>
    /// <param name="allowed">For each word the labels (bits) that count, or nothing: all do.</param>
    /// <param name="marginals">The probability of each label at each word, set here.</param>
    /// <param name="pairs">Where given, the expected number of each step (and of first and last labels) is added, laid out as the transitions are.</param>
    /// <param name="sign">What is added to <paramref name="pairs"/> is multiplied by this.</param>
    /// <returns>The logarithm of the sum over all labellings.</returns>
    // Long, because both passes share the spans that the first one fills.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal double Marginals(
        ReadOnlySpan<float> scores, int count, ReadOnlySpan<uint> allowed, Span<float> marginals, Span<float> pairs = default, float sign = 1)
    {
        Grow(count);
        var e = _exponentials.AsSpan();
        var first = e.Slice(Labels * Labels, Labels);
        var last = e.Slice(Labels * (Labels + 1), Labels);
        var total = 0.0;
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * Labels, Labels);
            var emission = _emissions.AsSpan(i * Labels, Labels);
            var top = float.NegativeInfinity;
            foreach (var score in row) top = Math.Max(top, score);
            total += top;
            for (var label = 0; label < Labels; label++)
                emission[label] = allowed.Length > 0 && (allowed[i] & (1u << label)) == 0 ? 0 : MathF.Exp(Math.Max(row[label] - top, -60));
        }
        for (var i = 0; i < count; i++)
        {
            var now = _forward.AsSpan(i * Labels, Labels);
            var emission = _emissions.AsSpan(i * Labels, Labels);
            now.Clear();
            if (i == 0)
            {
                foreach (var label in Starting) now[label] = first[label] * emission[label];
            }
            else
            {
                var before = _forward.AsSpan((i - 1) * Labels, Labels);
                foreach (var next in Starting)
                {
                    var sum = 0f;
                    if (emission[next] > 0)
                        foreach (var previous in Closed) sum += before[previous] * e[(previous * Labels) + next];
                    now[next] = sum * emission[next];
                }
                for (var open = 0; open < EntityLabels.Scored; open += 4)
                    for (var next = open + EntityLabels.Inside; next <= open + EntityLabels.End; next++)
                        now[next] = ((before[open] * e[(open * Labels) + next]) + (before[open + 1] * e[((open + 1) * Labels) + next])) * emission[next];
            }
            var scale = 0f;
            foreach (var value in now) scale += value;
            scale = Math.Max(scale, float.Epsilon);
            total += Math.Log(scale);
            _scales[i] = 1 / scale;
            for (var label = 0; label < Labels; label++) now[label] *= _scales[i];
        }
        var end = 0f;
        {
            var now = _forward.AsSpan((count - 1) * Labels, Labels);
            foreach (var label in Closed) end += now[label] * last[label];
            end = Math.Max(end, float.Epsilon);
            total += Math.Log(end);
            var back = _backward.AsSpan((count - 1) * Labels, Labels);
            back.Clear();
            foreach (var label in Closed) back[label] = last[label] / end;
        }
        Span<float> passed = stackalloc float[Labels];
        for (var i = count - 1; i >= 0; i--)
        {
            var forward = _forward.AsSpan(i * Labels, Labels);
            var back = _backward.AsSpan(i * Labels, Labels);
            for (var label = 0; label < Labels; label++) marginals[(i * Labels) + label] = forward[label] * back[label];
            if (i == 0) break;
            // What the next word passes on: emission times backward, scaled.
            for (var label = 0; label < Labels; label++) passed[label] = back[label] * _emissions[(i * Labels) + label] * _scales[i];
            var before = _backward.AsSpan((i - 1) * Labels, Labels);
            var prior = _forward.AsSpan((i - 1) * Labels, Labels);
            foreach (var previous in Closed)
            {
                var sum = 0f;
                foreach (var next in Starting) sum += e[(previous * Labels) + next] * passed[next];
                before[previous] = sum;
            }
            for (var open = 0; open < EntityLabels.Scored; open += 4)
                for (var previous = open; previous <= open + 1; previous++)
                    before[previous] = (e[(previous * Labels) + open + 1] * passed[open + 1]) + (e[(previous * Labels) + open + 2] * passed[open + 2]);
            if (pairs.IsEmpty)
                continue;
            foreach (var previous in Closed)
            {
                var weight = prior[previous] * sign;
                if (weight != 0)
                    foreach (var next in Starting) pairs[(previous * Labels) + next] += weight * e[(previous * Labels) + next] * passed[next];
            }
            for (var open = 0; open < EntityLabels.Scored; open += 4)
                for (var previous = open; previous <= open + 1; previous++)
                    for (var next = open + 1; next <= open + 2; next++)
                        pairs[(previous * Labels) + next] += prior[previous] * sign * e[(previous * Labels) + next] * passed[next];
        }
        if (!pairs.IsEmpty)
            for (var label = 0; label < Labels; label++)
            {
                pairs[(Labels * Labels) + label] += sign * marginals[label];
                pairs[(Labels * (Labels + 1)) + label] += sign * marginals[((count - 1) * Labels) + label];
            }
        return total;
    }

    /// <summary>Takes over changed transitions; for training.</summary>
    internal void Refresh()
    {
        for (var i = 0; i < _transitions.Length; i++) _exponentials[i] = MathF.Exp(_transitions[i]);
    }

    private void Grow(int count)
    {
        if (_best.Length >= count * Labels)
            return;
        _best = new float[count * Labels * 2];
        _from = new byte[count * Labels * 2];
        _forward = new float[count * Labels * 2];
        _backward = new float[count * Labels * 2];
        _emissions = new float[count * Labels * 2];
        _scales = new float[count * 2];
    }
}
