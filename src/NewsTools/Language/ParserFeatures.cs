using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The features of a parser state, after Zhang and Nivre (2011): words (w), tags (p), relations (l) and valencies of the nodes around the gap.</summary>
internal static class ParserFeatures
{
    internal const int Capacity = 96;

    /// <summary>Finds the features; gives how many there are.</summary>
    /// <remarks><c>words</c> and <c>tags</c> hold a value for every node; 0 for none.</remarks>
    internal static int Find(in ParserState state, ReadOnlySpan<uint> words, ReadOnlySpan<uint> tags, Span<uint> features)
    {
        var n = 0;
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = state.Left1(s0), s0l2 = state.Left2(s0), s0r = state.Right1(s0), s0r2 = state.Right2(s0);
        int s1l = state.Left1(s1), s1r = state.Right1(s1), s1r2 = state.Right2(s1), b0l = state.Left1(b0), b0l2 = state.Left2(b0);
        uint s0w = words[s0], s1w = words[s1], s2w = words[s2], b0w = words[b0], b1w = words[b1], b2w = words[b2];
        uint s0p = tags[s0], s1p = tags[s1], s2p = tags[s2], b0p = tags[b0], b1p = tags[b1], b2p = tags[b2];
        uint s0lp = tags[s0l], s0rp = tags[s0r], s1lp = tags[s1l], s1rp = tags[s1r], b0lp = tags[b0l];
        uint s0ll = (uint)state.Relation(s0l), s0rl = (uint)state.Relation(s0r), s1ll = (uint)state.Relation(s1l), s1rl = (uint)state.Relation(s1r), b0ll = (uint)state.Relation(b0l);
        uint s0wp = s0w ^ (s0p * 31), s1wp = s1w ^ (s1p * 31), b0wp = b0w ^ (b0p * 31), b1wp = b1w ^ (b1p * 31);
        uint near = Distance(s0, b0), far = Distance(s1, s0);
        uint s0v = (uint)((Math.Min(state.LeftCount(s0), 3) << 2) | Math.Min(state.RightCount(s0), 3));
        uint s1v = (uint)((Math.Min(state.LeftCount(s1), 3) << 2) | Math.Min(state.RightCount(s1), 3));
        var b0v = (uint)Math.Min(state.LeftCount(b0), 3);

        features[n++] = FeatureHash.Of(0, s0w);
        features[n++] = FeatureHash.Of(1, s0p);
        features[n++] = FeatureHash.Of(2, s0wp);
        features[n++] = FeatureHash.Of(3, s1w);
        features[n++] = FeatureHash.Of(4, s1p);
        features[n++] = FeatureHash.Of(5, s1wp);
        features[n++] = FeatureHash.Of(6, b0w);
        features[n++] = FeatureHash.Of(7, b0p);
        features[n++] = FeatureHash.Of(8, b0wp);
        features[n++] = FeatureHash.Of(9, b1w);
        features[n++] = FeatureHash.Of(10, b1p);
        features[n++] = FeatureHash.Of(11, b1wp);
        features[n++] = FeatureHash.Of(12, b2w, b2p);
        features[n++] = FeatureHash.Of(13, b2p);
        features[n++] = FeatureHash.Of(14, s2w, s2p);
        features[n++] = FeatureHash.Of(15, s2p);

        features[n++] = FeatureHash.Of(16, s0wp, b0wp);
        features[n++] = FeatureHash.Of(17, s0wp, b0w);
        features[n++] = FeatureHash.Of(18, s0w, b0wp);
        features[n++] = FeatureHash.Of(19, s0wp, b0p);
        features[n++] = FeatureHash.Of(20, s0p, b0wp);
        features[n++] = FeatureHash.Of(21, s0p, b0p);
        features[n++] = FeatureHash.Of(22, b0p, b1p);
        features[n++] = FeatureHash.Of(23, s0wp, s1wp);
        features[n++] = FeatureHash.Of(24, s0wp, s1p);
        features[n++] = FeatureHash.Of(25, s0p, s1wp);
        features[n++] = FeatureHash.Of(26, s0p, s1p);
        features[n++] = FeatureHash.Of(27, s1wp, b0p);
        features[n++] = FeatureHash.Of(28, s1p, b0wp);
        features[n++] = FeatureHash.Of(29, s1p, b0p);
        features[n++] = FeatureHash.Of(30, b0wp, b1p);
        features[n++] = FeatureHash.Of(31, b0p, b1wp);

        features[n++] = FeatureHash.Of(32, b0p, b1p, b2p);
        features[n++] = FeatureHash.Of(33, s0p, b0p, b1p);
        features[n++] = FeatureHash.Of(34, s1p, s0p, b0p);
        features[n++] = FeatureHash.Of(35, s2p, s1p, s0p);
        features[n++] = FeatureHash.Of(36, s0p, s0lp, b0p);
        features[n++] = FeatureHash.Of(37, s0p, s0rp, b0p);
        features[n++] = FeatureHash.Of(38, s0p, b0p, b0lp);
        features[n++] = FeatureHash.Of(39, s1p, s1rp, s0p);
        features[n++] = FeatureHash.Of(40, s1p, s1lp, s0p);
        features[n++] = FeatureHash.Of(41, s1p, s0p, s0lp);
        features[n++] = FeatureHash.Of(42, s1p, s0p, s0rp);
        features[n++] = FeatureHash.Of(43, s1w, s0p, b0p);
        features[n++] = FeatureHash.Of(44, s1p, s0w, b0p);
        features[n++] = FeatureHash.Of(45, s1p, s0p, b0w);
        features[n++] = FeatureHash.Of(46, s0w, b0p, b1p);
        features[n++] = FeatureHash.Of(47, s0p, b0w, b1p);
        features[n++] = FeatureHash.Of(48, s0p ^ (s1p << 1), b0p, b1p);

        features[n++] = FeatureHash.Of(49, s0w, near);
        features[n++] = FeatureHash.Of(50, s0p, near);
        features[n++] = FeatureHash.Of(51, b0w, near);
        features[n++] = FeatureHash.Of(52, b0p, near);
        features[n++] = FeatureHash.Of(53, s0p, b0p, near);
        features[n++] = FeatureHash.Of(54, s1p, s0p, far);
        features[n++] = FeatureHash.Of(55, s1w, s0p, far);
        features[n++] = FeatureHash.Of(56, s0w, s0v);
        features[n++] = FeatureHash.Of(57, s0p, s0v);
        features[n++] = FeatureHash.Of(58, s1w, s1v);
        features[n++] = FeatureHash.Of(59, s1p, s1v);
        features[n++] = FeatureHash.Of(60, b0w, b0v);
        features[n++] = FeatureHash.Of(61, b0p, b0v);

        features[n++] = FeatureHash.Of(62, words[s0l], s0p);
        features[n++] = FeatureHash.Of(63, words[s0r], s0p);
        features[n++] = FeatureHash.Of(64, words[b0l], b0p);
        features[n++] = FeatureHash.Of(65, words[s1r], s1p);
        features[n++] = FeatureHash.Of(66, words[s1l], s1p);
        features[n++] = FeatureHash.Of(67, s0p, s0ll, s0rl);
        features[n++] = FeatureHash.Of(68, s1p, s1ll, s1rl);
        features[n++] = FeatureHash.Of(69, b0p, b0ll);
        features[n++] = FeatureHash.Of(70, s0w, s0ll, s0rl);
        features[n++] = FeatureHash.Of(71, s1w, s1ll, s1rl);
        features[n++] = FeatureHash.Of(72, b0w, b0ll);
        features[n++] = FeatureHash.Of(73, s0p ^ (b0p << 1), s0ll, s0rl);
        features[n++] = FeatureHash.Of(74, s0p ^ (s1p << 1), s1ll, s1rl);
        features[n++] = FeatureHash.Of(75, s0p, s0lp ^ (tags[s0l2] << 1), (uint)state.Relation(s0l2));
        features[n++] = FeatureHash.Of(76, s0p, s0rp ^ (tags[s0r2] << 1), (uint)state.Relation(s0r2));
        features[n++] = FeatureHash.Of(77, s1p, s1rp ^ (tags[s1r2] << 1), (uint)state.Relation(s1r2));
        features[n++] = FeatureHash.Of(78, b0p, b0lp ^ (tags[b0l2] << 1), (uint)state.Relation(b0l2));
        features[n++] = FeatureHash.Of(79, s0p ^ (s1p << 1), s0ll ^ (s0rl << 8), s1rl);
        features[n++] = FeatureHash.Of(80, s0p ^ (b0p << 1), b0ll, s0rl);
        features[n++] = FeatureHash.Of(81, b1w, b0p, s0p);
        features[n++] = FeatureHash.Of(82, s2p ^ (s1p << 1), s0p, b0p);
        return n;
    }

    private static uint Distance(int left, int right)
    {
        var distance = (uint)(right - left);
        return left == 0 || right == 0 ? 0 : distance < 6 ? distance : distance < 11 ? 6u : 7u;
    }
}
