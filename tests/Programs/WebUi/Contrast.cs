namespace GoCenter.Tests.Programs.WebUi;

/// <summary>Finds text that stands out too little from what is behind it, by the formula of WCAG 2.</summary>
internal static class Contrast
{
    /// <summary>A function of the least ratio; it gives the texts below it.</summary>
    public const string Script =
        """
        (least) => {
          const parse = (color) => color.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255)
            .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = (element) => {
            for (let at = element; at; at = at.parentElement) {
              const color = parse(getComputedStyle(at).backgroundColor);
              if ((color[3] ?? 1) > 0) return color;
            }
            return [255, 255, 255];
          };
          const found = [];
          for (const element of document.querySelectorAll("body *")) {
            const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
            if (!own || !element.checkVisibility()) continue;
            const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < least) found.push(`${element.textContent.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
          }
          return found;
        }
        """;
}
