using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Entities;

/// <summary>
/// The features of the words of one sentence, as 64-bit hashes: words, affixes and shapes in a window, lists and names, classes of words used alike,
/// place in the sentence; and what <see cref="EntityNetwork"/> reads. A sentence in capitals (old wire copy, headlines) is read without regard to case.
/// </summary>
internal sealed class EntityFeatures(WordLists lists, WordVectors vectors)
{
    /// <summary>The most features that one word can have.</summary>
    internal const int Most = 128;

    private static readonly WordInfo Before = new() { Lower = 1, Shape = 1, Suffix3 = 1, Row = WordVectors.Unknown };
    private static readonly WordInfo After = new() { Lower = 2, Shape = 2, Suffix3 = 2, Row = WordVectors.Unknown };

    private WordInfo[] _words = new WordInfo[64];
    private uint[] _lists = new uint[64];
    private (int First, int Last)[] _runs = new (int, int)[64];
    private int _count;
    private (int Before, int After)[] _verbs = new (int, int)[64];
    private uint _form;

    /// <summary>Groups of features that training drops at random, so that the model does not lean on one of them.</summary>
    internal enum Group { Word, Context, Affix, Shape, List, Name, Class, Tag, Run }

    /// <summary>Takes in a sentence; the other members then speak of it.</summary>
    internal void Start(ReadOnlySpan<WordInfo> words)
    {
        Span<int> sum = stackalloc int[WordVectors.Dimensions];
        sum.Clear();
        foreach (ref readonly var word in words) Add([word.Row], vectors, sum);
        Start(words, sum);
    }

    /// <summary>Takes in a sentence whose vectors were added up before (<see cref="Add"/>).</summary>
    internal void Start(ReadOnlySpan<WordInfo> words, ReadOnlySpan<int> sum)
    {
        _count = words.Length;
        if (_words.Length < _count + 4)
        {
            _words = new WordInfo[(_count * 2) + 4];
            _lists = new uint[(_count * 2) + 4];
            _runs = new (int, int)[(_count * 2) + 4];
            _verbs = new (int, int)[(_count * 2) + 4];
        }
        _words[0] = _words[1] = Before;
        words.CopyTo(_words.AsSpan(2));
        _words[_count + 2] = _words[_count + 3] = After;
        Array.Clear(_lists, 0, _count + 4);
        _form = FormOf(words);
        FindPhrases();
        FindRuns();
        FindVerbs();
        Mean(sum, Meaning);
    }

    /// <summary>What the sentence is about (<see cref="Mean"/>).</summary>
    internal float[] Meaning { get; } = new float[WordVectors.Dimensions];

    /// <summary>Adds up the vectors of words, without those of the commonest, which are everywhere.</summary>
    internal static void Add(ReadOnlySpan<int> rows, WordVectors vectors, Span<int> sum)
    {
        foreach (var row in rows)
            if (row >= CommonWords)
                vectors.AddTo(row, sum);
    }

    /// <summary>What words are about: the sum of their vectors, of length 1.</summary>
    internal static void Mean(ReadOnlySpan<int> sum, Span<float> mean)
    {
        var square = 0f;
        foreach (var value in sum) square += (float)value * value;
        var size = MathF.Sqrt(square);
        for (var d = 0; d < sum.Length; d++) mean[d] = size > 0 ? sum[d] / size : 0;
    }

    /// <summary>The forms of a sentence: 0 ordinary, 1 in capitals, 2 each word with a capital (a headline), 3 without capitals.</summary>
    private static uint FormOf(ReadOnlySpan<WordInfo> words)
    {
        int lower = 0, caps = 0, capital = 0;
        foreach (ref readonly var word in words)
            switch (word.Case)
            {
                case WordCase.Lower or WordCase.MixedLower: lower++; break;
                case WordCase.Caps: caps++; break;
                case WordCase.Capital or WordCase.MixedUpper or WordCase.CapitalMarked: capital++; break;
                default: break;
            }
        if (caps >= 2 && caps > 4 * (lower + capital))
            return 1;
        if (capital >= 4 && lower * 3 <= capital)
            return 2;
        return capital + caps == 0 ? 3u : 0u;
    }

    private void FindPhrases()
    {
        for (var start = 2; start < _count + 2; start++)
        {
            if (!MayStart(start))
                continue;
            var hash = 0ul;
            uint found = 0;
            var end = start;
            for (var i = start; i < _count + 2 && i < start + WordLists.LongestPhrase; i++)
            {
                hash = WordLists.Extend(hash, _words[i].Lower);
                var phrase = lists.Phrase(hash);
                if ((phrase & WordLists.ListBits) != 0
                    && ((phrase & WordLists.CapsOnly) == 0 || _form == 1 || _words[i].Case is WordCase.Caps))
                {
                    found = phrase & WordLists.ListBits;
                    end = i + 1;
                }
                if ((phrase & WordLists.GoesOn) == 0)
                    break;
            }
            for (var i = start; i < end; i++)
                if (_lists[i] == 0 || end - start > 1)
                    _lists[i] = found | (end - start == 1 ? 0u : i == start ? 0x1_0000u : i + 1 == end ? 0x3_0000u : 0x2_0000u);
            if (end > start + 1)
                start = end - 1;
        }
    }

    /// <summary>Finds the runs of words with capitals: what a name is shows at its ends ("Ministry", "Ltd"), and in the words around the whole of it.</summary>
    private void FindRuns()
    {
        Array.Clear(_runs, 0, _count + 4);
        if (_form == 1)
            return;
        for (var first = 2; first < _count + 2; first++)
        {
            if (!IsInRun(_words[first]))
                continue;
            var last = first;
            while (last + 1 < _count + 2 && IsInRun(_words[last + 1])) last++;
            // "The", "In" and the like at the start of a sentence or heading.
            while (first < last && Array.IndexOf(FunctionTags, _words[first].Tag) >= 0) first++;
            for (var i = first; i <= last; i++) _runs[i] = (first, last);
            first = last;
        }
    }

    // The commonest words, by their rows; and those of them that no verb of interest is among ("is", "have").
    private const int CommonWords = 150, CommonVerbs = 60, FarVerb = 9;

    /// <summary>Finds the rows of the nearest verbs on both sides of each word: what someone does, or has done to them, says of what kind they are.</summary>
    private void FindVerbs()
    {
        Array.Fill(_verbs, (WordVectors.Unknown, WordVectors.Unknown), 0, _count + 4);
        for (var i = 2; i < _count + 2; i++)
        {
            if (!IsVerb(_words[i]))
                continue;
            var row = _words[i].Row;
            // The next verb takes over what lies behind it; what lies before this one is its own up to the last.
            for (var k = i + 1; k <= Math.Min(i + FarVerb, _count + 1); k++) _verbs[k].Before = row;
            for (var k = i - 1; k >= Math.Max(i - FarVerb, 2) && _verbs[k].After == WordVectors.Unknown; k--) _verbs[k].After = row;
        }
    }

    private static bool IsVerb(in WordInfo word) => word.Case == WordCase.Lower && word.Row >= CommonVerbs && Array.IndexOf(VerbTags, word.Tag) >= 0;

    private static readonly uint[] VerbTags = Array.ConvertAll(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"], WordInfo.TagOf);

    private static readonly uint[] FunctionTags = Array.ConvertAll(["DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "WDT", "EX", "RB", "TO", "MD"], WordInfo.TagOf);

    private static bool IsInRun(in WordInfo word) => word.Case is WordCase.Capital or WordCase.Caps or WordCase.MixedUpper or WordCase.CapitalMarked
        or WordCase.Letter or WordCase.Initial or WordCase.Dotted or WordCase.AlphanumericUpper;

    private bool MayStart(int i) => _form == 1 || _words[i].Case is not (WordCase.Lower or WordCase.Comma or WordCase.Stop or WordCase.Quote);

    /// <summary>Writes the features of a word.</summary>
    /// <param name="word">Its index in the sentence.</param>
    /// <param name="features">At least <see cref="Most"/> long.</param>
    /// <param name="dropped">Bits of the <see cref="Group"/>s to leave out.</param>
    /// <returns>Their number.</returns>
    // Long, because it is one list of features that share their hashes, in the loop that the tagger spends its time in.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Write(int word, Span<ulong> features, uint dropped = 0)
    {
        var at = word + 2;
        ref readonly var p2 = ref _words[at - 2];
        ref readonly var p1 = ref _words[at - 1];
        ref readonly var w = ref _words[at];
        ref readonly var n1 = ref _words[at + 1];
        ref readonly var n2 = ref _words[at + 2];
        ulong c = Case(w), cp = Case(p1), cn = Case(n1), cpp = Case(p2), cnn = Case(n2);
        var start = word == 0 || (word == 1 && p1.Case == WordCase.Quote) ? 1ul : 0ul;
        var n = 0;

        if ((dropped & (1u << (int)Group.Word)) == 0)
        {
            features[n++] = Hash(1, w.Lower);
            features[n++] = Hash(2, w.Lower, c);
            features[n++] = Hash(3, p1.Lower, w.Lower);
            features[n++] = Hash(4, w.Lower, n1.Lower);
        }
        if ((dropped & (1u << (int)Group.Context)) == 0)
        {
            features[n++] = Hash(5, p1.Lower, c);
            features[n++] = Hash(6, n1.Lower, c);
            features[n++] = Hash(7, p2.Lower, c);
            features[n++] = Hash(8, n2.Lower, c);
            features[n++] = Hash(9, p2.Lower, p1.Lower);
            features[n++] = Hash(10, n1.Lower, n2.Lower);
            features[n++] = Hash(11, p1.Lower, n1.Lower);
            features[n++] = Hash(12, p1.Suffix3, c);
            features[n++] = Hash(13, n1.Suffix3, c);
        }
        if ((dropped & (1u << (int)Group.Affix)) == 0)
        {
            features[n++] = Hash(14, w.Prefix1, c);
            if (w.Prefix2 != 0) features[n++] = Hash(15, w.Prefix2, c);
            if (w.Prefix3 != 0) features[n++] = Hash(16, w.Prefix3, c);
            if (w.Prefix4 != 0) features[n++] = Hash(17, w.Prefix4);
            features[n++] = Hash(18, w.Suffix1, c);
            if (w.Suffix2 != 0) features[n++] = Hash(19, w.Suffix2, c);
            if (w.Suffix3 != 0) features[n++] = Hash(20, w.Suffix3, c);
            if (w.Suffix4 != 0) features[n++] = Hash(21, w.Suffix4);
        }
        features[n++] = Hash(22, c, start, _form);
        if ((dropped & (1u << (int)Group.Shape)) == 0)
        {
            features[n++] = Hash(23, Shape(w));
            features[n++] = Hash(24, cp, c);
            features[n++] = Hash(25, c, cn);
            features[n++] = Hash(26, cp, c, cn);
            features[n++] = Hash(27, cpp, cp, c);
            features[n++] = Hash(28, c, cn, cnn);
            features[n++] = Hash(29, (cpp * 32) + cp, c, (cn * 32) + cnn);
            features[n++] = Hash(30, Shape(p1), Shape(w), start);
            features[n++] = Hash(31, Shape(w), Shape(n1), start);
        }
        if ((dropped & (1u << (int)Group.List)) == 0)
        {
            uint l = _lists[at], lp = _lists[at - 1], ln = _lists[at + 1];
            if (l != 0)
            {
                features[n++] = Hash(32, l);
                features[n++] = Hash(33, l, c, start);
                var place = l >> 16;
                for (var bits = l & WordLists.ListBits; bits != 0; bits &= bits - 1)
                {
                    var bit = (ulong)System.Numerics.BitOperations.TrailingZeroCount(bits);
                    features[n++] = Hash(34, bit, place);
                    features[n++] = Hash(35, bit, cp, cn);
                }
            }
            if (lp != 0)
            {
                features[n++] = Hash(36, lp, c);
                features[n++] = Hash(37, lp, c, cn);
            }
            if (ln != 0)
            {
                features[n++] = Hash(38, ln, c);
                features[n++] = Hash(39, ln, c, cp);
            }
            if ((lp | l | ln) != 0)
                features[n++] = Hash(40, (ulong)lp << 32 | l, ln, c);
            features[n++] = Hash(41, _lists[at - 2], lp != 0 ? 1u : 0u, c);
            if (at + 2 < _count + 4) features[n++] = Hash(42, _lists[at + 2], ln != 0 ? 1u : 0u, c);
        }
        if ((dropped & (1u << (int)Group.Name)) == 0)
        {
            ulong m = w.Names, mp = p1.Names, mn = n1.Names;
            features[n++] = Hash(43, m, c);
            features[n++] = Hash(44, m, c, start);
            features[n++] = Hash(45, mp, m, c);
            features[n++] = Hash(46, m, mn, c);
            features[n++] = Hash(47, mp, cp, c);
            features[n++] = Hash(48, mn, cn, c);
            features[n++] = Hash(49, (mp << 8) | m, mn, c);
            features[n++] = Hash(50, m, (cp * 32) + c, cn);
            features[n++] = Hash(51, m, _lists[at], c);
        }
        if ((dropped & (1u << (int)Group.Class)) == 0)
        {
            features[n++] = Hash(52, w.Frequency, c, start);
            features[n++] = Hash(53, w.Frequency, w.Names, c);
            features[n++] = Hash(54, w.Coarse, c, start);
            features[n++] = Hash(55, w.Medium, c);
            features[n++] = Hash(56, w.Fine, c);
            features[n++] = Hash(57, w.Fine, w.Names);
            if (p1.Medium != 0) { features[n++] = Hash(58, p1.Medium, c); features[n++] = Hash(59, p1.Fine, c); }
            if (n1.Medium != 0) { features[n++] = Hash(60, n1.Medium, c); features[n++] = Hash(61, n1.Fine, c); }
            if (p2.Medium != 0) features[n++] = Hash(83, p2.Medium, c);
            if (n2.Medium != 0) features[n++] = Hash(84, n2.Medium, c);
            features[n++] = Hash(85, p1.Medium, w.Medium, c);
            features[n++] = Hash(86, w.Medium, n1.Medium, c);
            features[n++] = Hash(87, p1.Coarse, w.Medium, n1.Coarse);
        }
        if ((dropped & (1u << (int)Group.Tag)) == 0)
        {
            ulong t = w.Tag, tp = p1.Tag, tn = n1.Tag;
            features[n++] = Hash(62, t, c);
            features[n++] = Hash(63, tp, t, c);
            features[n++] = Hash(64, t, tn, c);
            features[n++] = Hash(65, (tp << 32) | t, tn, c);
            features[n++] = Hash(66, ((ulong)p2.Tag << 32) | tp, t);
            features[n++] = Hash(67, t, (tn << 32) | n2.Tag);
            features[n++] = Hash(68, t, w.Names, c);
            features[n++] = Hash(69, t, w.Suffix3);
        }
        if ((dropped & (1u << (int)Group.Run)) == 0 && _runs[at].First > 0)
            n = WriteRun(at, features, n);
        return n;
    }

    private int WriteRun(int at, Span<ulong> features, int n)
    {
        var (first, last) = _runs[at];
        ref readonly var head = ref _words[last];
        ref readonly var before = ref _words[first - 1];
        ref readonly var after = ref _words[last + 1];
        var length = (ulong)Math.Min(last - first, 3);
        var place = length == 0 ? 3ul : at == first ? 0ul : at == last ? 2ul : 1ul;
        features[n++] = Hash(70, before.Coarse, after.Coarse, (length << 2) | place);
        features[n++] = Hash(88, before.Medium, place);
        features[n++] = Hash(89, after.Medium, place);
        features[n++] = Hash(71, ((ulong)before.Tag << 32) | after.Tag, (length << 2) | place);
        if (length > 0)
        {
            features[n++] = Hash(72, head.Lower, place);
            features[n++] = Hash(73, head.Suffix3, place);
            features[n++] = Hash(74, before.Lower, place);
            features[n++] = Hash(75, after.Lower, place);
            features[n++] = Hash(76, _words[first].Lower, place);
            features[n++] = Hash(77, ((ulong)_words[first].Names << 8) | head.Names, (length << 2) | place);
            if (_lists[last] != 0) features[n++] = Hash(78, _lists[last], (length << 2) | place);
            if (head.Medium != 0) { features[n++] = Hash(79, head.Medium, (length << 2) | place); features[n++] = Hash(90, head.Fine, place); }
            if (_words[first].Medium != 0) features[n++] = Hash(91, _words[first].Medium, place);
            features[n++] = Hash(92, _words[first].Coarse, head.Coarse, (length << 2) | place);
        }
        // "Bank of North Alvey": what stands before the connecting word.
        if (first >= 4 && before.Case == WordCase.Lower && _runs[first - 2].First > 0)
        {
            features[n++] = Hash(80, before.Lower, _words[first - 2].Lower, place);
            features[n++] = Hash(81, before.Lower, _lists[first - 2], place);
        }
        if (last + 2 < _count + 2 && after.Case == WordCase.Lower && _runs[last + 2].First > 0)
            features[n++] = Hash(82, after.Lower, _lists[_runs[last + 2].Last], (length << 2) | place);
        return n;
    }

    /// <summary>Sets what the network reads for a word.</summary>
    internal void Write(int word, EntityNetwork.Input input)
    {
        var at = word + 2;
        var (first, last) = _runs[at];
        var inRun = first > 0;
        input.Run = inRun ? first : -1;
        var rows = input.Rows;
        for (var i = 0; i < EntityNetwork.Window; i++) rows[i] = _words[at - 2 + i].Row;
        var run = rows.AsSpan(EntityNetwork.Window);
        run.Fill(WordVectors.Unknown);
        if (inRun)
        {
            (run[0], run[1]) = (_words[first - 1].Row, _words[last + 1].Row);
            if (first != last) (run[2], run[3]) = (_words[first].Row, _words[last].Row);
            (run[4], run[5]) = (_words[first - 2].Row, _words[last + 2].Row);
        }
        (run[6], run[7]) = (_verbs[inRun ? first : at].Before, _verbs[inRun ? last : at].After);
        input.FlagCount = WriteFlags(at, input.Flags);
    }

    // Each input has a range of numbers; hashes are cut to the size of theirs.
    private int WriteFlags(int at, int[] flags)
    {
        ref readonly var w = ref _words[at];
        var (first, last) = _runs[at];
        var inRun = first > 0;
        var n = 0;
        flags[n++] = (int)_form;
        flags[n++] = at == 2 ? 4 : 5;
        flags[n++] = 8 + (int)w.Frequency;
        flags[n++] = inRun ? 16 + (Math.Min(last - first, 3) * 4) + (first == last ? 3 : at == first ? 0 : at == last ? 2 : 1) : 32;
        if (w.Row < 0) flags[n++] = 34;
        if (inRun && _words[last].Row < 0) flags[n++] = 35;
        for (var i = -2; i <= 2; i++) flags[n++] = 40 + ((i + 2) * 32) + (int)Case(_words[at + i]);
        for (var i = -1; i <= 1; i++)
        {
            ref readonly var near = ref _words[at + i];
            flags[n++] = 256 + ((i + 1) * 256) + (int)near.Names;
            flags[n++] = 1024 + ((i + 1) * 128) + (int)((near.Tag * 0x9E3779B1u) >> 25);
            var place = (int)(_lists[at + i] >> 16);
            for (var bits = _lists[at + i] & WordLists.ListBits; bits != 0; bits &= bits - 1)
                flags[n++] = 1408 + ((i + 1) * 64) + (place * 16) + System.Numerics.BitOperations.TrailingZeroCount(bits);
        }
        flags[n++] = 1600 + (int)(w.Suffix3 & 1023);
        flags[n++] = 2624 + (int)(w.Suffix2 & 511);
        flags[n++] = 3136 + (int)(w.Prefix2 & 511);
        if (inRun && first != last) flags[n++] = 3648 + (int)(_words[last].Suffix3 & 255);
        return n;
    }

    private ulong Case(in WordInfo word) =>
        _form == 1 && word.Case is WordCase.Caps or WordCase.Capital or WordCase.Letter or WordCase.MixedUpper && _form == 1 ? 31ul : (ulong)word.Case;

    private ulong Shape(in WordInfo word) => _form == 1 ? Case(word) : word.Shape;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(uint template, ulong a, ulong b = 0, ulong c = 0)
    {
        var hash = (a + (template * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        hash = ((hash ^ (hash >> 29)) + b) * 0xC2B2AE3D27D4EB4F;
        hash = ((hash ^ (hash >> 31)) + c) * 0x9FB21C651E98DF25;
        return hash ^ (hash >> 32);
    }
}
