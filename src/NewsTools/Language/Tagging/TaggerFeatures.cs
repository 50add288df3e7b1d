using System.Globalization;
using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The features of the tokens of one sentence, for the tagger. Words are looked at once; what a token shares with its neighbours is kept.</summary>
internal ref struct TaggerFeatures
{
    internal const int Capacity = 48;

    /// <summary>Rows of <see cref="_columns"/>: one value a token each.</summary>
    private const int Lower = 0, Form = 1, Suffix1 = 2, Suffix2 = 3, Suffix3 = 4, Suffix4 = 5, Prefix1 = 6, Prefix2 = 7, Prefix3 = 8, Shape = 9, Class = 10, Rows = 11;

    private const int Padding = 2;

    private readonly Span<uint> _columns;
    private readonly int _width;

    /// <summary>Looks at the words of a sentence.</summary>
    /// <remarks><c>columns</c> is room for <see cref="Room"/> values.</remarks>
    internal TaggerFeatures(string text, ReadOnlySpan<Token> sentence, WordClasses classes, Span<uint> columns)
    {
        _width = sentence.Length + (2 * Padding);
        _columns = columns[..(_width * Rows)];
        for (var row = 0; row < Rows; row++)
        {
            var values = _columns.Slice(row * _width, _width);
            (values[0], values[1], values[^2], values[^1]) = (1, 2, 3, 4);
        }
        for (var i = 0; i < sentence.Length; i++)
            Look(sentence[i].Span.Of(text), i + Padding, classes);
    }

    /// <summary>The number of values that a sentence of so many tokens needs.</summary>
    internal static int Room(int tokens) => (tokens + (2 * Padding)) * Rows;

    /// <summary>What the lexicon knows of the word: more than zero where it is common.</summary>
    internal readonly uint ClassOf(int token) => Value(Class, token);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Look(ReadOnlySpan<char> word, int column, WordClasses classes)
    {
        const int longestAffix = 4;
        Span<char> lower = stackalloc char[2 * longestAffix];
        var length = word.Length;
        var lowerHash = FeatureHash.Lower(word);
        Set(Lower, column, lowerHash);
        Set(Form, column, FeatureHash.Word(word));
        // The first and last letters, lower-cased.
        var kept = Math.Min(length, longestAffix);
        for (var i = 0; i < kept; i++)
        {
            lower[i] = FeatureHash.Lower(word[i]);
            lower[longestAffix + i] = FeatureHash.Lower(word[length - kept + i]);
        }
        ReadOnlySpan<char> head = lower[..kept], tail = lower.Slice(longestAffix, kept);
        Set(Suffix1, column, tail[^1]);
        Set(Suffix2, column, kept < 2 ? 0 : FeatureHash.Word(tail[^2..]));
        Set(Suffix3, column, kept < 3 ? 0 : FeatureHash.Word(tail[^3..]));
        Set(Suffix4, column, kept < 4 ? 0 : FeatureHash.Word(tail));
        Set(Prefix1, column, head[0]);
        Set(Prefix2, column, kept < 2 ? 0 : FeatureHash.Word(head[..2]));
        Set(Prefix3, column, kept < 3 ? 0 : FeatureHash.Word(head[..3]));
        Set(Shape, column, ShapeOf(word));
        Set(Class, column, classes.Of(lowerHash));
    }

    private readonly void Set(int row, int column, uint value) => _columns[(row * _width) + column] = value;

    private readonly uint Value(int row, int token) => _columns[(row * _width) + token + Padding];

    /// <summary>Kinds of characters, runs of one kind as one; and how the word begins and whether it is long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint shape = 0, last = 0;
        var runs = 0;
        foreach (var unit in word)
        {
            var kind = unit switch
            {
                >= 'a' and <= 'z' => 1u,
                >= 'A' and <= 'Z' => 2u,
                >= '0' and <= '9' => 3u,
                '-' => 4u,
                '.' => 5u,
                '\'' or '’' => 6u,
                < (char)128 => 7u,
                _ => char.GetUnicodeCategory(unit) switch
                {
                    UnicodeCategory.UppercaseLetter => 2u,
                    UnicodeCategory.LowercaseLetter => 1u,
                    UnicodeCategory.OtherLetter => 8u,
                    _ => 9u,
                },
            };
            if (kind == last)
                continue;
            last = kind;
            shape = (shape * 11) + kind;
            if (++runs == 6)
                break;
        }
        return (shape << 2) | (word.Length == 1 ? 0u : word.Length < 4 ? 1u : word.Length < 20 ? 2u : 3u);
    }

    /// <summary>Finds the features of a token whose two neighbours to the left have these labels; gives how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal readonly int Find(int token, uint label1, uint label2, Span<uint> features)
    {
        var count = 0;
        uint word = Value(Lower, token), before = Value(Lower, token - 1), after = Value(Lower, token + 1);
        uint shape = Value(Shape, token), shapeBefore = Value(Shape, token - 1), shapeAfter = Value(Shape, token + 1);
        uint suffix2 = Value(Suffix2, token), suffix3 = Value(Suffix3, token);
        uint kind = Value(Class, token), kindAfter = Value(Class, token + 1), kindAfter2 = Value(Class, token + 2);
        var labels = (label1 << 8) | label2;
        features[count++] = FeatureHash.Of(0, word);
        features[count++] = FeatureHash.Of(1, Value(Form, token));
        features[count++] = FeatureHash.Of(2, Value(Suffix1, token), shape);
        features[count++] = FeatureHash.Of(3, suffix2);
        features[count++] = FeatureHash.Of(4, suffix3);
        features[count++] = FeatureHash.Of(5, Value(Suffix4, token));
        features[count++] = FeatureHash.Of(6, Value(Prefix1, token), shape);
        features[count++] = FeatureHash.Of(7, Value(Prefix2, token));
        features[count++] = FeatureHash.Of(8, Value(Prefix3, token));
        features[count++] = FeatureHash.Of(9, shape, token == 0 ? 1u : 0u);
        features[count++] = FeatureHash.Of(10, label1);
        features[count++] = FeatureHash.Of(11, labels);
        features[count++] = FeatureHash.Of(12, label1, word);
        features[count++] = FeatureHash.Of(13, before);
        features[count++] = FeatureHash.Of(14, Value(Lower, token - 2));
        features[count++] = FeatureHash.Of(15, after);
        features[count++] = FeatureHash.Of(16, Value(Lower, token + 2));
        features[count++] = FeatureHash.Of(17, before, word);
        features[count++] = FeatureHash.Of(18, word, after);
        features[count++] = FeatureHash.Of(19, Value(Suffix3, token + 1), kind);
        features[count++] = FeatureHash.Of(20, Value(Suffix3, token - 1));
        features[count++] = FeatureHash.Of(21, shapeBefore, shape, shapeAfter);
        features[count++] = FeatureHash.Of(22, kind, label1);
        features[count++] = FeatureHash.Of(23, kind, kindAfter, label1);
        features[count++] = FeatureHash.Of(24, kindAfter, kindAfter2, kind);
        features[count++] = FeatureHash.Of(25, labels, kind, kindAfter);
        features[count++] = FeatureHash.Of(26, label1, after, kind);
        features[count++] = FeatureHash.Of(27, suffix3, label1, shape);
        features[count++] = FeatureHash.Of(28, suffix2, kindAfter, label1);
        features[count++] = FeatureHash.Of(29, labels, word);
        features[count++] = FeatureHash.Of(30, before, after, kind);
        return count;
    }
}
