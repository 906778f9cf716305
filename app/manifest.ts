import type { MetadataRoute } from 'next'

/** One manifest for both languages: browsers fetch it without cookies. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'सुनवाई · Sunwai',
    short_name: 'सुनवाई',
    description: 'जिला कलेक्टोरेट रायपुर का संपर्क केंद्र · The contact centre of the District Collectorate, Raipur',
    lang: 'hi',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#0b4f6c',
    categories: ['government'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'इशारों में वीडियो कॉल · Video call in sign', url: '/call' },
      { name: 'लिखिए · Write', url: '/file' },
      { name: 'शिकायत का हाल · Track', url: '/track' },
    ],
  }
}
