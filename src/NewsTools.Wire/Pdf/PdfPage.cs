using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace NewsTools.Wire;

/// <summary>A page of a PDF: its letters and its height in points.</summary>
internal sealed record PdfPage(IReadOnlyList<Letter> Letters, double Height)
{
    /// <summary>Makes pages within the limits of their document. The library creates it, which is why its constructor is public.</summary>
    public sealed class Factory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
        : BasePageFactory<PdfPage>(scanner, resources, filters, parser, options)
    {
        /// <inheritdoc/>
        protected override PdfPage ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
            UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
        {
            var limits = (PdfLimits)ParsingOptions.FilterProvider!;
            limits.BeginPage();
            var letters = new PdfLetters(limits, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions)
                .Process(pageNumber, operations);
            var bounds = cropBox.Bounds;
            return new PdfPage(letters, rotation.SwapsAxis ? bounds.Width : bounds.Height);
        }
    }
}
