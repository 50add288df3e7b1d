using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The trained parser: its network, the words it knows, and what its actions are. Action 0 shifts; then come the ways to attach.</summary>
/// <param name="Network">Scores the actions.</param>
/// <param name="Words">The words with a vector of their own.</param>
/// <param name="IsLeft">For each action whether it hangs the top of the stack on the buffer, not on the stack.</param>
/// <param name="Relations">For each action the relation that it makes.</param>
internal sealed record ParserModel(ParserNetwork Network, WordRows Words, bool[] IsLeft, DependencyRelation[] Relations)
{
    internal static ParserModel Read(ModelReader reader)
    {
        var words = WordRows.Read(ref reader);
        var isLeft = reader.Array<bool>();
        var relations = reader.Array<DependencyRelation>();
        var weights = NetworkWeights.Read(ref reader, ParserNetwork.PartShapes(words.Count, relations.Length));
        if (isLeft.Length != relations.Length)
            throw new InvalidDataException("The actions of the parser are not what its header promises.");
        return new ParserModel(new ParserNetwork(weights), words, isLeft, relations);
    }

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        Words.Write(writer);
        writer.Array<bool>(IsLeft);
        writer.Array<DependencyRelation>(Relations);
        Network.Weights.Write(writer);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Best(ReadOnlySpan<int> scores, in ParserState state)
    {
        var best = -1;
        bool shift = state.CanShift, left = state.CanLeft, right = state.CanRight;
        for (var i = 0; i < Relations.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && (i == 0 ? shift : IsLeft[i] ? left : right))
                best = i;
        return best;
    }

    /// <summary>Looks up a token: puts down <see cref="EncoderSize.Rows"/> numbers.</summary>
    internal void Look(ReadOnlySpan<char> word, PartOfSpeech universal, string penn, int token, int casing, WordVectors vectors, Span<int> rows)
    {
        rows[ParserNetwork.Words] = Words.Of(FeatureHash.Lower(word));
        rows[ParserNetwork.Endings] = WordForm.Ending(word, 3, ParserNetwork.EndingRows);
        rows[ParserNetwork.Tags] = (int)(FeatureHash.Of((uint)universal, FeatureHash.Word(penn)) % ParserNetwork.TagRows);
        rows[ParserNetwork.Shapes] = WordForm.Shape(word);
        rows[ParserNetwork.Places] = WordForm.Place(word, token, casing);
        rows[ParserNetwork.Size.Tables] = vectors.Find(word);
    }
}
