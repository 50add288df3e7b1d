using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsTools.Tests.Wire;

/// <summary>Small PDF files that ask for very much, and their modest relatives.</summary>
internal static class GreedyPdfs
{
    /// <summary>A page that asks for nothing.</summary>
    public const string Quiet = "BT /F1 12 Tf 72 720 Td (All quiet on the lagoon, the keeper of the lock wrote in her book.) Tj ET";

    public static Dictionary<string, Func<byte[]>> All { get; } = new()
    {
        ["forms in forms"] = () => FormsInForms(depth: 9, uses: 12),
        ["a chain of forms"] = () => FormsInForms(depth: 400, uses: 1),
        ["flate in flate"] = () => Packed(new string(' ', 40 << 20), times: 2),
        ["flate"] = () => Packed(new string('q', 40 << 20), times: 1),
        ["runs"] = () => Stream("/RunLengthDecode", [.. Enumerable.Repeat<byte[]>([129, 32], 300_000).SelectMany(run => run)]),
        ["states in states"] = () => Plain(string.Concat(Enumerable.Repeat("q ", 50_000)) + Quiet),
        ["letters of one page"] = () => Plain($"BT /F1 12 Tf 72 720 Td ({new string('o', 200_000)}) Tj ET"),
        ["letters on one point"] = () => Plain("BT /F1 12 Tf " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"1 0 0 1 72 720 Tm ({(char)('a' + i % 20)}) Tj ")) + "ET"),
        ["one page very often"] = () => Document("<< /Type /Pages /Kids [" + string.Concat(Enumerable.Repeat("3 0 R ", 5000)) + "] /Count 5000 >>",
            Encoding.Latin1.GetBytes($"BT /F1 12 Tf 72 720 Td ({new string('e', 2000)}) Tj ET"), ""),
        ["a circle of many lists"] = () => ListsInLists(1500, circle: true),
        ["lists in lists"] = () => ListsInLists(100_000, circle: false),
    };

    /// <summary>A form that shows the next so many times, and so on; the last has the words.</summary>
    public static byte[] FormsInForms(int depth, int uses)
    {
        var forms = Enumerable.Range(0, depth).Select(i => i + 1 < depth
            ? Form(string.Concat(Enumerable.Repeat("/X Do ", uses)), string.Create(CultureInfo.InvariantCulture, $"/XObject << /X {7 + i} 0 R >>")) : Form(Quiet, ""));
        return Document("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "/X Do"u8.ToArray(), "", "/XObject << /X 6 0 R >>", [.. forms]);

        static string Form(string content, string resources) =>
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Length {content.Length} /Resources << /Font << /F1 5 0 R >> {resources} >> >>\nstream\n{content}\nendstream");
    }

    /// <summary>A list of pages in a list, and so on; the last holds the page, or the first again.</summary>
    public static byte[] ListsInLists(int depth, bool circle)
    {
        var lists = Enumerable.Range(0, depth).Select(i => string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count 1 /Kids [{(i + 1 < depth ? 7 + i : circle ? 2 : 3)} 0 R] >>"));
        return Document("<< /Type /Pages /Kids [6 0 R] /Count 1 >>", Encoding.Latin1.GetBytes(Quiet), "", "", [.. lists]);
    }

    /// <summary>A page whose content is packed, and packed again.</summary>
    public static byte[] Packed(string content, int times)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        for (var i = 0; i < times; i++)
        {
            using var packed = new MemoryStream();
            using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                stream.Write(bytes);
            bytes = packed.ToArray();
        }
        return Stream($"[{string.Join(' ', Enumerable.Repeat("/FlateDecode", times))}]", bytes);
    }

    private static byte[] Plain(string content) => Document("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Encoding.Latin1.GetBytes(content), "");

    private static byte[] Stream(string filter, byte[] content) => Document("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", content, $"/Filter {filter}");

    private static byte[] Document(string pages, byte[] content, string filter, string resources = "", IReadOnlyList<string>? more = null)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add(pages);
        Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>");
        Begin();
        Write(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {filter} >>\nstream\n"));
        file.Write(content);
        Write("\nendstream\nendobj\n");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var item in more ?? [])
            Add(item);
        var start = file.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            Write(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"));
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin()
        {
            places.Add(file.Length);
            Write(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n"));
        }
        void Add(string item)
        {
            Begin();
            Write(item + "\nendobj\n");
        }
    }
}
