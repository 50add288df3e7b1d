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
        var parts = new float[ParserNetwork.PartCount][];
        var actions = ActionWidth(relations.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var stored = reader.Array<Half>();
            if (stored.Length != ParserNetwork.Width(i, actions) * ParserNetwork.Height(i, words.Count))
                throw new InvalidDataException($"Part {i} of the parser's network has {stored.Length} weights.");
            parts[i] = GC.AllocateUninitializedArray<float>(stored.Length);
            for (var k = 0; k < stored.Length; k++)
                parts[i][k] = (float)stored[k];
        }
        return new ParserModel(new ParserNetwork(parts, actions), words, isLeft, relations);
    }

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        Words.Write(writer);
        writer.Array<bool>(IsLeft);
        writer.Array<DependencyRelation>(Relations);
        foreach (var part in Network.Parts)
            writer.Array<Half>(Array.ConvertAll(part, w => (Half)w));
        return writer.ToFile(DependencyParser.ModelName, DependencyParser.ModelVersion);
    }

    /// <summary>The number of scores: that of the actions, rounded up to a multiple of 8.</summary>
    internal static int ActionWidth(int actions) => (actions + 7) & ~7;

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
    internal int Best(ReadOnlySpan<float> scores, in ParserState state)
    {
        var best = -1;
        bool shift = state.CanShift, left = state.CanLeft, right = state.CanRight;
        for (var i = 0; i < Relations.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && (i == 0 ? shift : IsLeft[i] ? left : right))
                best = i;
        return best;
    }

    /// <summary>Looks up a token.</summary>
    internal void Look(ReadOnlySpan<char> word, PartOfSpeech universal, string penn, int token, in ParserBuffers buffers)
    {
        buffers.Words[token] = Words.Of(FeatureHash.Lower(word));
        buffers.Endings[token] = Ending(word);
        buffers.Tags[token] = (int)(FeatureHash.Of((uint)universal, FeatureHash.Word(penn)) % ParserNetwork.TagRows);
        buffers.Shapes[token] = Shape(word, token);
    }

    private static int Ending(ReadOnlySpan<char> word) => (int)(FeatureHash.Lower(word[Math.Max(0, word.Length - 3)..]) % ParserNetwork.EndingRows);

    private static int Shape(ReadOnlySpan<char> word, int token)
    {
        bool upper = char.IsUpper(word[0]), laterUpper = false, digit = false, other = false;
        for (var i = 0; i < word.Length && i < 32; i++)
        {
            laterUpper |= i > 0 && char.IsUpper(word[i]);
            digit |= char.IsDigit(word[i]);
            other |= !char.IsLetterOrDigit(word[i]);
        }
        var length = word.Length < 2 ? 0 : word.Length < 4 ? 1 : word.Length < 8 ? 2 : 3;
        return (upper ? 1 : 0) | (laterUpper ? 2 : 0) | (digit ? 4 : 0) | (other ? 8 : 0) | (token == 0 ? 16 : 0) | (length << 5);
    }
}
