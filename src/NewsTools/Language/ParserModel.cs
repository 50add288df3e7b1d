using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The trained part of the parser.</summary>
/// <param name="Weights">A label is an action: 0 shifts, then come the ways to attach.</param>
/// <param name="IsLeft">For each action whether it hangs the top of the stack on the buffer, not on the stack.</param>
/// <param name="Relations">For each action the relation that it makes.</param>
internal sealed record ParserModel(LinearModel Weights, bool[] IsLeft, DependencyRelation[] Relations)
{
    internal static ParserModel Read(ModelReader reader) =>
        new(LinearModel.Read(ref reader), reader.Array<bool>(), reader.Array<DependencyRelation>());

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        Weights.Write(writer);
        writer.Array<bool>(IsLeft);
        writer.Array<DependencyRelation>(Relations);
        return writer.ToFile(DependencyParser.ModelName, DependencyParser.ModelVersion);
    }

    /// <summary>Whether an action may be taken.</summary>
    internal bool Allows(int action, in ParserState state) => action == 0 ? state.CanShift : IsLeft[action] ? state.CanLeft : state.CanRight;

    /// <summary>Takes an action.</summary>
    internal void Take(int action, ref ParserState state)
    {
        if (action == 0) state.Shift();
        else if (IsLeft[action]) state.Left(action);
        else state.Right(action);
    }

    /// <summary>The best action that the state allows.</summary>
    internal int Best<T>(ReadOnlySpan<T> scores, in ParserState state) where T : System.Numerics.INumber<T>
    {
        var best = -1;
        bool shift = state.CanShift, left = state.CanLeft, right = state.CanRight;
        for (var i = 0; i < Relations.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && (i == 0 ? shift : IsLeft[i] ? left : right))
                best = i;
        return best;
    }
}
