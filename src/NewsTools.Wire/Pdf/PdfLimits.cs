using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsTools.Wire;

/// <summary>
/// What one PDF may ask for: bytes unpacked, operations, letters, comparisons of places. A file of a few kilobytes can ask for thousands of gigabytes. Most limits grow with
/// the file, so that what is read stays in proportion to it. It is handed to the library as its filters, because every stream passes through them.
/// </summary>
internal sealed class PdfLimits : IFilterProvider
{
    /// <summary>How deep forms may stand in forms, and states in states.</summary>
    private const int MaximumForms = 50;
    private const int MaximumStates = 2000;

    /// <summary>The most letters of one page: a dense page of a newspaper has a third of them.</summary>
    private const int MaximumPageLetters = 150_000;

    /// <summary>The most lists of parts, of which a tree of some nine thousand pages is made. The library finds circles among fewer than a thousand only, and runs out of stack in a deep one.</summary>
    private const int MaximumLists = 900;

    private readonly CancellationToken _cancellation;
    private readonly Dictionary<IFilter, IFilter> _filters = [];
    private long _bytes;
    private long _operations;
    private long _letters;
    private long _comparisons;
    private long _pageLetters;
    private int _lists = MaximumLists;

    /// <param name="length">How long the file is.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public PdfLimits(long length, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _bytes = (16L << 20) + Math.Min(20 * length, 240L << 20);
        _operations = 1_000_000 + 8 * length;
        _letters = 200_000 + 4 * length;
    }

    /// <summary>Which limit was passed: the library may swallow the exception that says so.</summary>
    public PdfLimitException? Passed { get; private set; }

    /// <summary>Counts the lists of parts in a piece of the file. Nothing else sees the tree of pages before the library walks it.</summary>
    public void CountLists(ReadOnlySpan<byte> bytes)
    {
        if ((_lists -= bytes.Count("/Kids"u8)) < 0)
            Pass("its tree of pages has too many branches");
    }

    /// <summary>Begins a page.</summary>
    public void BeginPage()
    {
        Check();
        _pageLetters = MaximumPageLetters;
    }

    /// <summary>Counts an operation of a page or form.</summary>
    public void CountOperation() => Count(ref _operations, "it draws too much for a file of its length");

    /// <summary>Counts a letter.</summary>
    public void CountLetter()
    {
        Count(ref _pageLetters, "a page has too many letters");
        Count(ref _letters, "it repeats its letters too often for a file of its length");
    }

    /// <summary>Allows comparisons of the places of the letters of a page.</summary>
    public void AllowComparisons(int letters) => _comparisons = 100_000 + 1000L * letters;

    /// <summary>Counts a comparison of two places: letters that all stand on one point are each compared with each.</summary>
    public void CountComparison() => Count(ref _comparisons, "too many letters of a page stand on one point");

    /// <summary>Checks how deep forms and graphics states stand in one another.</summary>
    public void CheckDepth(int forms, int states)
    {
        if (forms > MaximumForms)
            Pass("its forms stand in one another too deep");
        if (states > MaximumStates)
            Pass("it saves too many graphics states");
    }

    /// <summary>Stops if the caller has stopped or a limit was passed.</summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Passed is not null)
            throw Passed;
    }

    private void Count(ref long left, string message)
    {
        if (--left < 0)
            Pass(message);
        if ((left & 0x3FF) == 0)
            Check();
    }

    private void Pass(string message)
    {
        Passed ??= new PdfLimitException(message);
        throw Passed;
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limited(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Limited(IReadOnlyList<IFilter> filters)
    {
        Check();
        return [.. filters.Select(filter =>
        {
            if (!_filters.TryGetValue(filter, out var limited))
                _filters.Add(filter, limited = new LimitedFilter(this, filter));
            return limited;
        })];
    }

    /// <summary>A filter that looks how long its output will be before it makes it.</summary>
    private sealed class LimitedFilter(PdfLimits limits, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            limits.Check();
            var length = filter switch
            {
                FlateFilter => InflatedLength(input),
                LzwFilter => LzwLength(input.Span, limits._bytes),
                RunLengthFilter => 64L * input.Length,
                Ascii85Filter => 4L * input.Length,
                _ => input.Length,
            };
            if (length > limits._bytes)
                limits.Pass("it unpacks to far more than its length");
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits._bytes -= output.Length;
            limits.CountLists(output.Span);
            return output;
        }

        private long InflatedLength(Memory<byte> input)
        {
            long length = 0;
            try
            {
                using var packed = new MemoryStream(input.Length > 2 ? input[2..].ToArray() : []);
                using var stream = new DeflateStream(packed, CompressionMode.Decompress);
                var chunk = new byte[1 << 16];
                for (int read; length <= limits._bytes && (read = stream.Read(chunk)) > 0; length += read)
                    limits._cancellation.ThrowIfCancellationRequested();
            }
            catch (InvalidDataException)
            {
                // What is broken further on is the filter's matter.
            }
            return length;
        }

        /// <summary>How long data unpacks by LZW: each code adds to the table what its predecessor stands for and one byte more.</summary>
        private static long LzwLength(ReadOnlySpan<byte> input, long limit)
        {
            const int clear = 256, end = 257, full = 4096;
            Span<int> lengths = stackalloc int[full];
            lengths[..clear].Fill(1);
            long length = 0;
            int next = end + 1, width = 9, last = 0, bits = 0, have = 0;
            foreach (var item in input)
            {
                bits = (bits << 8 | item) & 0xFFFFFF;
                have += 8;
                if (have < width)
                    continue;
                have -= width;
                var code = bits >> have & (1 << width) - 1;
                if (code == end || length > limit)
                    break;
                if (code == clear)
                    (next, width, last) = (end + 1, 9, 0);
                else
                {
                    var here = code < next ? lengths[code] : last + 1;
                    length += here;
                    if (last > 0 && next < full)
                        lengths[next++] = last + 1;
                    last = here;
                    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
                }
            }
            return length;
        }
    }
}
